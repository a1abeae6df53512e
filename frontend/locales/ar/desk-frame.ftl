desk-loading = جارٍ التحميل
desk-demo = عرض توضيحي: أشخاص وأرقام مختلَقة. لا شيء هنا يمثل موقفاً رسمياً.
desk-who = من سجّل الدخول
desk-visitor = لم تسجّلوا الدخول. المعلومات العامة متاحة للجميع.
desk-sign-in = تسجيل الدخول
desk-sign-out = تسجيل الخروج
desk-sign-in-how = تُفتح الحسابات بدعوة من وحدة دعم التنفيذ.
desk-provider = الدخول بحساب منظمتكم
desk-provider-hint = إن كان ذلك الحساب قد رُبط بدعوة.
desk-with-password = بكلمة سر
desk-forgotten = هل نسيتم كلمة السر؟
desk-forgotten-how = اكتبوا عنوانكم أعلاه، ثم اطلبوا رسالة فيها رابط لكلمة سر جديدة.
desk-forgotten-ask = أرسلوا إليّ الرابط
desk-forgotten-sent = إن وُجد حساب بهذا العنوان فالرسالة في طريقها. يعمل رابطها نصف ساعة.
desk-forgotten-address = اكتبوا عنوان بريدكم الإلكتروني أولاً.
desk-forgotten-unit = اكتبوا إلى وحدة دعم التنفيذ: تُنشئ لكم رابطاً لكلمة سر جديدة.
desk-account = حسابكم
desk-acting-for = بالنيابة عن
desk-seat-choose = اختاروا الجهة التي تنوبون عنها
desk-seat = { $party }، { $role }
desk-nav-workbench = منضدة العمل
desk-nav-people = الأشخاص
desk-role-isu = وحدة دعم التنفيذ
desk-role-focal-point = جهة الاتصال
desk-role-donor-desk = مكتب المانح
desk-role-partner = شريك في التحالف
desk-role-observer = مراقب
desk-email = عنوان البريد الإلكتروني
desk-password = كلمة السر
desk-new-password = كلمة سر جديدة
desk-new-password-hint = 12 حرفاً على الأقل. بضع كلمات لا رابط بينها أسهل تذكراً من الرموز.
desk-code = رمز تطبيق المصادقة
desk-code-hint = ستة أرقام، أو أحد رموز الاسترداد.
desk-name = اسمكم أو وظيفتكم
desk-name-hint = كما سيراه الآخرون.
desk-sending = جارٍ الإرسال…
desk-continue = متابعة
desk-by-unit = كتبته الوحدة بالنيابة عنه
desk-see-as = عرض كما يراه…
desk-see-as-hint = ما يُقال للآخرين عنه، كما يقوله الخادم.
desk-see-role = بصفة
desk-see-visitor = شخص لم يسجّل الدخول
desk-seen-as = ترون هذا كما يراه: { $who }
desk-seen-not = لا يرى هذا.
desk-see-back = العودة إلى عرضكم
desk-welcome = أهلاً بكم
desk-welcome-not = هذا الرابط لا يعمل
desk-welcome-acting = ستنوبون عن: { $seat }
desk-home-title = مكتبكم
desk-home-visitor = هنا تعمل جهات الاتصال والمانحون ووحدة دعم التنفيذ.
desk-not-found = لا توجد صفحة كهذه
desk-not-found-why = قد يكون العنوان قديماً أو الصفحة غير متاحة لكم.
desk-trouble-unreachable = تعذّر الوصول إلى الخادم
desk-trouble-unreachable-fix = ما كتبتموه محفوظ هنا. تحققوا من الاتصال وحاولوا مجدداً.
desk-trouble-unreadable = تعذّرت قراءة رد الخادم
desk-trouble-unreadable-fix = أعيدوا تحميل الصفحة: قد تكون أقدم من الخادم.
desk-trouble-refused = لم يقبل الخادم ذلك
desk-trouble-not-loaded = تعذّر تحميل هذا
desk-trouble-not-loaded-fix = تعذّر تحميل هذا. تحققوا من الاتصال وحاولوا مرة أخرى.
desk-trouble-again = حاولوا مرة أخرى
desk-trouble-detail = ما يقوله الخادم (بالإنجليزية)
desk-trouble-not-signed-in = العنوان أو كلمة السر أو الرمز غير صحيح
desk-trouble-code-needed = يلزم رمز من تطبيق المصادقة
desk-trouble-too-many = محاولات كثيرة. انتظروا بضع دقائق.
desk-trouble-link-used = استُخدم هذا الرابط أو انتهت صلاحيته. اطلبوا رابطاً جديداً من وحدة دعم التنفيذ.
desk-trouble-stale = غيّر شخص آخر هذا في هذه الأثناء
desk-trouble-not-found = لا يوجد هنا ما يمكنكم رؤيته
desk-trouble-place =
    { $code ->
        [answered_itself] أجاب الطرف بنفسه.
        [not_taking_part] من لا يشارك لا يتخذ خطوات.
        [no_such_step] لا تلي هذه الخطوة الوضع الحالي.
        [other_side] هذه الخطوة للطرف الآخر.
        [proposed_elsewhere] يقترح تحالف آخر لهذا البند.
        [step_taken] اتُّخذت خطوة بشأنه، فيبقى كما كان.
        [need_not_shown] أحد الاحتياجات غير معروض على أحد الأطراف المعنية.
        [line_not_shared] لا تعرض الدولة أحد البنود.
        [still_open] لم ينقض اليوم الأخير وهناك من لم يجب.
        [said_since] تغيّر شيء منذ إعداد الإجابة. أعيدوا إعدادها.
        [round_is_closed] بعد الإغلاق لا يتغير من يُسأل ولا عمّا يُسأل.
        [deadline_moves_later] لا يمكن إلا تأجيل اليوم الأخير.
        [day_is_past] انقضى اليوم الأخير.
        [closes_before_opening] اليوم الأخير قبل الأول.
        [kept_apart] استبعاد يفصل هذا الطرف عن الدولة.
        [not_in_force] العرض غير سارٍ.
        [more_than_open] هذا أكثر مما يطلبه البند.
        [more_than_offered] لا يتضمن العرض هذا القدر.
        [duplicate_entry] هذا مذكور مرتين.
        [owner_decides] لا يغيّر هذا إلا صاحبه.
        [consent_is_the_states] لا يشارك هذا البند إلا الدولة.
        [settled] أكده الطرف الآخر.
        [taken_itself] اتخذ الطرف هذه الخطوة بنفسه.
        [no_part] الجزء أكبر من صفر ولا يتجاوز الكل.
        [no_years] أضيفوا سنة.
        [too_many] العدد كبير جدا.
       *[other] { "" }
    }
desk-trouble-provider = تعذّر استخدام حساب المزوّد الآخر
desk-trouble-provider-fix = يجب أن يُربط أولاً بدعوة. افتحوا رابط دعوتكم واختاروا الحساب الآخر هناك، أو ادخلوا بكلمة سر.
desk-trouble-provider-code = لم يطلب مزوّد منظمتكم عاملاً ثانياً
desk-trouble-provider-code-fix = لحسابكم هنا تطبيق مصادقة. ادخلوا بكلمة السر ورمزه.
desk-outbox =
    { $count ->
        [zero] لا تغييرات تنتظر الإرسال
        [one] تغيير واحد ينتظر الإرسال
        [two] تغييران ينتظران الإرسال
        [few] { $count } تغييرات تنتظر الإرسال
        [many] { $count } تغييراً ينتظر الإرسال
       *[other] { $count } تغيير ينتظر الإرسال
    }
desk-outbox-hint = تُحفظ التغييرات على هذا الجهاز وتُرسل من تلقاء نفسها، كلٌّ مرة واحدة، حالما يمكن الوصول إلى الخادم وتكونون قد سجلتم الدخول.
desk-outbox-sent = أُرسل ما كان ينتظر.
# $moment - day and time
desk-outbox-since = ينتظر منذ { $moment }
desk-outbox-old = انتظر هذا أكثر من ستة أيام ولم يعد يُرسل من تلقاء نفسه. تحققوا مما إذا كان قد وصل.
desk-outbox-open = افتحوه وعدّلوه
desk-outbox-look = اطّلعوا عليه كما هو الآن
desk-outbox-decide = اطّلعوا على النسختين وقرّروا
desk-waits = محفوظ على هذا الجهاز، ولم يُرسل بعد
desk-load-again = أعيدوا تحميل الصفحة
# $moment - day and time
desk-saved-copy = تعذّر الوصول إلى الخادم. هذه نسخة من { $moment }
desk-saved-copy-hint = ربما تغيّرت منذ ذلك الحين. يمكنكم مواصلة العمل: ما ترسلونه ينتظر على هذا الجهاز.
desk-never-kept = الصفحة المطلوبة لم تُفتح قط على هذا الجهاز، فلا نسخة منها هنا.
desk-new-version = نسخة جديدة من هذه الصفحة جاهزة
desk-new-version-hint = لا يضيع شيء مما كتبتموه عند تحميلها.
desk-leave-unsent =
    { $count ->
        [zero] لا شيء مما كتبتموه على هذا الجهاز وحده.
        [one] شيء واحد مما كتبتموه موجود على هذا الجهاز وحده. تسجيل الخروج يزيله.
        [two] شيئان مما كتبتموه موجودان على هذا الجهاز وحده. تسجيل الخروج يزيلهما.
        [few] { $count } أشياء مما كتبتموه موجودة على هذا الجهاز وحده. تسجيل الخروج يزيلها.
        [many] { $count } شيئاً مما كتبتموه موجود على هذا الجهاز وحده. تسجيل الخروج يزيلها.
       *[other] { $count } شيء مما كتبتموه موجود على هذا الجهاز وحده. تسجيل الخروج يزيلها.
    }
desk-leave-stay = البقاء في الجلسة
desk-leave-anyway = إزالته وتسجيل الخروج
desk-work-ends = هذا ينهي ما تفعله هذه الصفحة. أتتابعون؟
