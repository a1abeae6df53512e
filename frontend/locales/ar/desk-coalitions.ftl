convene-lead = من يقدم ماذا لدولة، خطوة خطوة. ما هو مقترح فقط لا يُلزم أحداً.
convene-lead-unit = تُصاغ التحالفات من حساب في:
convene-none = لا تحالفات يمكنكم رؤيتها بعد. ترون تحالفاً عندما تُدعون إليه.
convene-caption = التحالفات، حسب اسم الدولة ما لم يرتّبها عنوان عمود
convene-convened = مفتوح لأعضائه
convene-answers = الجواب
convene-open-answers =
    { $count ->
        [zero] لا أجوبة منتظرة
        [one] جواب واحد منتظر
        [two] جوابان منتظران
        [few] { $count } أجوبة منتظرة
        [many] { $count } جواباً منتظراً
       *[other] { $count } جواب منتظر
    }
convene-meeting = الاجتماع المقبل
convene-no-meeting = لا موعد بعد
convene-not-invited = لا دعوة بعد
convene-not-binding = لا شيء هنا مُلزم قانوناً ما لم تنصّ عليه وثيقة الجهة المانحة نفسها.
convene-withdrawn = سُحب التحالف.
convene-withdraw = سحب هذا التحالف
convene-withdraw-not = لا يمكن سحبه ما دام فيه ما هو ملتزم به أو مدفوع.
convene-answer =
    { $code ->
        [open] لا جواب بعد
        [accepted] يشارك
       *[declined] لا يشارك
    }
convene-your-answer = جوابكم: { $answer }
convene-answer-means = إن شاركتم رأيتم الأعضاء الآخرين المشاركين وما صرّحوا به. وإلا فلا يعلم سوى الوحدة وأنتم. يمكنكم تغيير جوابكم.
convene-answer-change = تغيير الجواب
convene-accept = المشاركة
convene-decline = ليس هذه المرة
convene-answer-back = سحب الجواب
convene-accepted = يشارك
convene-declined = لا يشارك
convene-record = تسجيل جواب
convene-record-accept = تسجيل مشاركة { $name }
convene-record-decline = تسجيل عدم مشاركة { $name }
convene-record-back = سحب جواب { $name }
convene-invite = دعوة الأعضاء…
convene-consequences = من سيرى ماذا
convene-consequences-lead = لا يرى هذه المسودة حتى الآن سوى الوحدة. عندما تدعون الأعضاء:
convene-sees-state = { $name }: ترى العنوان والملاحظة والاجتماعات والأعضاء المشاركين، والمساهمة بعد أن يصرّح بها مقدّمها فقط.
convene-sees-observer = { $name }: ترى العنوان والملاحظة والاجتماعات والأعضاء المشاركين دون أي مبالغ.
convene-sees-member =
    { $count ->
        [zero] { $name }: لا ترى أي مساهمة قبل أن تشارك.
        [one] { $name }: ترى مساهمة واحدة مقترحة عليها ولا غيرها قبل أن تشارك.
        [two] { $name }: ترى مساهمتين مقترحتين عليها ولا غيرهما قبل أن تشارك.
        [few] { $name }: ترى { $count } مساهمات مقترحة عليها ولا غيرها قبل أن تشارك.
        [many] { $name }: ترى { $count } مساهمة مقترحة عليها ولا غيرها قبل أن تشارك.
       *[other] { $name }: ترى { $count } مساهمة مقترحة عليها ولا غيرها قبل أن تشارك.
    }
convene-consequences-all = ما يُقترح على جهة مانحة لا يظهر لغيرها ولا للدولة. يبقى الحساب لدى الوحدة.
convene-invite-do =
    { $count ->
        [zero] لا أعضاء للدعوة
        [one] دعوة عضو واحد
        [two] دعوة عضوين
        [few] دعوة { $count } أعضاء
        [many] دعوة { $count } عضواً
       *[other] دعوة { $count } عضو
    }
convene-not-yet = ليس بعد
convene-members-title = الأعضاء
convene-members-caption = الأعضاء: الدولة، ثم حسب الاسم
convene-part =
    { $code ->
        [affected_state] الدولة المتأثرة
        [lead] الشريك الرئيسي
        [funder] ممول
        [technical] شريك تقني
        [in_kind] شريك عيني
        [operator] جهة منفذة
       *[observer] مراقب
    }
convene-rung =
    { $code ->
        [interest] مهتم
        [pledged] معلن
        [committed] ملتزَم به
        [paid] مدفوع أو مسلَّم
        [reported] أبلغت عنه الدولة
        [declined] اعتُذر عنه
       *[lapsed] انقضى
    }
convene-proposed = مقترح
convene-paid = مدفوع
convene-committed = ملتزَم به
convene-pledged = معلن
convene-share = { $share } { $word }
convene-key-paid = مدفوع أو مسلَّم
convene-key-committed = ملتزَم به ولم يُدفع بعد
convene-key-pledged = معلن: لا يُحسب تغطية
convene-lines = المطلوب وما غُطي منه
convene-lines-hint = المدفوع والملتزم به يغطيان البند. المعلن يُرسم ولا يُحسب.
convene-lines-proposed = المقترح اقتراح من الوحدة وليس في أي شريط.
convene-lines-elsewhere = يُحسب أيضاً ما تقدمه تحالفات أخرى لهذه الدولة.
convene-lines-alone = ما تقدمه تحالفات أخرى لا يُحسب هنا.
convene-lines-not-told = ما يدفعه الآخرون أو يلتزمون به أو يعلنونه يُبلَّغ للمشاركين، ولا يُبلَّغ لكم.
convene-covered-not-reported = مغطى سابقاً: لم يُبلَّغ عنه
convene-lines-caption = البنود، غير المغطاة أولاً
convene-gap = انسخوا نصاً لجهة مانحة
convene-gap-text = { $title }: { $line }. المتبقي دون تغطية: { $open }.
convene-gap-copied = نُسخ النص.
convene-contributions = المساهمات
convene-contributions-none = لا مساهمات يمكنكم رؤيتها بعد.
convene-brings = { $name }: { $quantity }
convene-since = منذ { $day }
convene-next-due = الخطوة التالية في { $day }
convene-giver-says = الجهة المانحة: { $says }
convene-receiver-says = الدولة: { $says }
convene-confirmed = مؤكَّد
convene-not-confirmed = لم يؤكَّد بعد
convene-confirm = تأكيد هذه الخطوة
convene-confirm-for = التأكيد نيابة عن { $name }
convene-awaited = بانتظار تأكيدكم
convene-stated = صرّحت { $name } بـ { $quantity } لـ { $line }: { $rung }، { $day }.
convene-see-row = عرضها بين المساهمات
convene-awaited-wrong = إن كان فيه ما ليس صحيحاً فلا تؤكدوه وأبلغوا الوحدة.
convene-tell = أبلغوا الوحدة بأن هناك ما ليس صحيحاً
convene-tell-text = ما ليس صحيحاً
convene-tell-hint = لا تقرؤه إلا الوحدة.
convene-tell-do = إرسال إلى الوحدة
convene-tell-done = وصل ذلك إلى الوحدة.
convene-told = أعضاء أبلغوا الوحدة
convene-told-seen = تم الاطلاع
convene-next-step = الخطوة التالية
convene-step-to = تنتقل إلى
convene-step-stays = { $rung }، بتاريخ آخر
convene-step-day = يوم الخطوة
convene-due = الموعد
convene-source = أين كُتب ذلك
convene-step-part = كم، إن كان جزءاً فقط
convene-step-do = اتخاذ الخطوة
convene-step-undo = التراجع عن هذه الخطوة
convene-step-hint = دون يوم يُعتمد اليوم. يُطلب من الطرف الآخر التأكيد.
convene-edit = تغيير التحالف
convene-note = ما ينبغي أن يعرفه الأعضاء
convene-role-of = دور { $name }
convene-keep-proposed = المساهمات المقترحة التي تبقى
convene-add = إضافة مساهمة
convene-add-hint = أضيفوا ما ذكره طرف لبند لم يقترحه أي حساب. وهو مقترح وليس وعداً من أحد حتى يؤكده الطرف، أو تؤكدوه بالنيابة عنه، بخطوة في صفحة التحالف.
convene-add-member = إضافة { $name } إلى الأعضاء
convene-add-no-offer = بلا عرض معيّن
convene-add-more = هذا أكثر مما يبقى مفتوحاً: { $quantity }
convene-add-remove = إزالة هذه المساهمة
convene-gone-with = { $name }، ومساهماتها: { $count }
convene-giver = الجهة المقدِّمة
convene-flow = مَن قد يدعم ماذا
convene-flow-caption = المساهمات، حسب اسم الجهة المقدِّمة
convene-flow-stated = ما صرّحت به الجهات المقدِّمة، بـ { $unit }
convene-flow-proposed = مقترح فقط، بـ { $unit }
convene-flow-says = مرسوم بمقياس. الألوان هي المواضيع؛ والجدول أعلاه يقول الشيء نفسه بالكلمات.
deadlines = المواعيد النهائية
deadlines-hint = كما تذكرها الاحتياجات، وموعد المادة 4 كما يورده المصدر المذكور. يُقدَّم طلب تمديد موعد المادة 4 قبل الاجتماع الذي يبتّ فيه بتسعة أشهر على الأقل. اليوم المبيَّن هو الأخير إذا وقع الاجتماع في الموعد نفسه؛ فإن كان قبله قُدِّم الطلب قبل ذلك.
deadlines-caption = المواعيد النهائية، حسب اسم الدولة
deadlines-submit = آخر يوم لتقديم طلب التمديد
deadlines-entry = { $state }: الموعد النهائي
deadlines-entry-submit = { $state }: آخر يوم لطلب التمديد إذا وقع الاجتماع في الموعد نفسه
deadlines-needs =
    { $count ->
        [zero] لا يذكره أي احتياج.
        [one] يذكره احتياج واحد.
        [two] يذكره احتياجان.
        [few] تذكره { $count } احتياجات.
        [many] يذكره { $count } احتياجاً.
       *[other] يذكره { $count } احتياج.
    }
deadlines-article4 = المادة 4، كما أُفيد: { $source }
deadlines-unknown = لم يُبلَّغ عن موعد المادة 4 لأن نتيجة طلب التمديد ليست في المصادر:
deadlines-key = يمتد كل شريط من آخر يوم لتقديم الطلب إلى الموعد النهائي نفسه؛ والخط المتقطع هو اليوم. الجدول أعلاه يقول الشيء نفسه بالكلمات.
deadlines-finding =
    { $count ->
        [zero] لا مواعيد نهائية.
        [one] موعد نهائي واحد: { $day }، { $state }.
        [two] موعدان نهائيان؛ أولهما { $day }، { $state }.
        [few] { $count } مواعيد نهائية؛ أولها { $day }، { $state }.
        [many] { $count } موعداً نهائياً؛ أولها { $day }، { $state }.
       *[other] { $count } موعد نهائي؛ أولها { $day }، { $state }.
    }
# Commitments of every coalition, and what waits of them
follow-title = الالتزامات وما حان موعده
follow-lead = ما أُعلن عنه أو التُزم به أو سُلّم في التحالفات التي تشاركون فيها، وأولها ما يحين موعد خطوته التالية أولاً. ما هو مقترح فقط ليس هنا: لم يعد به أحد.
follow-none = لم يُعلن بعد عن شيء يمكنكم رؤيته ولم يُلتزم به.
follow-no-match = لا شيء يوافق هذه المرشحات.
follow-caption = الالتزامات بحسب يوم الخطوة التالية ما لم يرتبها عنوان عمود
follow-next = موعد الخطوة التالية
follow-what = ما يُنتظر
follow-due =
    { $code ->
        [overdue] متأخر
        [soon] موعده خلال 30 يوماً
        [silent] لا خطوة منذ 90 يوماً
       *[unconfirmed] لم يؤكده الطرفان
    }
# $of - all that there are
follow-count =
    { $count ->
        [zero] لا التزامات
        [one] التزام واحد
        [two] التزامان
        [few] { $count } التزامات
        [many] { $count } التزاماً
       *[other] { $count } التزام
    } من { $of }
