desk-account-name-how = تغيّر الوحدة الاسم أو العنوان نيابةً عنك.
desk-password-current = كلمة السر الحالية
desk-password-change = تغيير كلمة السر
desk-password-changed = تغيّرت كلمة السر. وانتهت الجلسات الأخرى كلها.
desk-totp = تطبيق المصادقة
desk-totp-must = العمل باسم الوحدة يتطلب تطبيق مصادقة. أعدّه للمتابعة.
desk-totp-on = تطبيق المصادقة مفعّل: يُطلب رمزه عند تسجيل الدخول.
desk-totp-off = مع تطبيق المصادقة لا تكفي كلمة سر مسروقة لتسجيل الدخول.
desk-totp-begin = إعداد تطبيق مصادقة
desk-totp-replace = إعداد تطبيق مصادقة آخر
desk-totp-how = افتح تطبيق المصادقة واختر «إدخال مفتاح» واكتب هذا المفتاح:
desk-totp-open = فتح المفتاح في تطبيق على هذا الجهاز
desk-totp-code = الرمز الذي يعرضه التطبيق الآن
desk-totp-old = رمز تطبيق المصادقة الحالي
desk-totp-confirm = تأكيد
desk-totp-remove = التخلي عن تطبيق المصادقة
desk-recovery = رموز الاسترداد الخاصة بك
desk-recovery-how = يتيح كل رمز الدخول مرة واحدة إن فُقد تطبيق المصادقة. لا تُعرض إلا الآن: احفظها بعيداً عن هذا الجهاز.
desk-recovery-save = حفظ في ملف
desk-recovery-kept = لقد حفظتها
desk-sessions = أين سجّلت الدخول
desk-sessions-caption = جلساتك على هذا الجهاز وغيره
desk-session-agent = المتصفح
desk-session-begun = منذ
desk-session-seen = آخر استخدام
desk-session-this = هذه الجلسة
desk-session-end = إنهاء هذه الجلسة
desk-session-ended = انتهت الجلسة.
desk-home-attention = يحتاج إلى انتباهك
desk-home-nothing = لا شيء ينتظرك.
desk-home-needs = احتياجاتكم
desk-home-offers = عروضكم
desk-home-untitled = بلا عنوان
desk-home-task =
    { $code ->
        [correct] صحّح ما أعادته الوحدة:
        [confirm] اقرأ ما صاغته الوحدة نيابةً عنك:
        [finish] أكمل المسودة:
        [check] تحقق وانشر أو أعِد:
        [recheck] انظر في تعديل:
        [interests] اقرأ ما تقوله الجهات المانحة عن:
        [answer_round] أجب:
        [close_round] أغلق، فقد انقضى اليوم الأخير:
        [release_round] سلّم الإجابة إلى الدولة:
        [decided] نفّذ ما قرره اجتماع:
        [follow_up] تابع ما قرره اجتماع:
        [record_meeting] سجّل نتائج الاجتماع:
        [confirm_step] أكدوا ما صرّحت به { $party }:
        [overdue_step] قل ما آل إليه أمر الخطوة التي حلّ موعدها في:
        [reply] اقرأوا ما قالته الوحدة عن:
        [still_true] قل أما زال هذا صحيحاً:
        [read_answer] اقرأ الإجابة:
       *[answer] أجب عن الدعوة:
    }
desk-home-since = منذ { $day }
desk-home-due = آخر يوم للإجابة: { $day }
desk-home-kept = احتياج بدأته محفوظ على هذا الجهاز ولم يُرسَل.
desk-home-go-on = متابعته
desk-home-first = ثلاث خطوات أولى
desk-first-need = صِف احتياجاً واحداً. يكفي العنوان للبدء.
desk-first-send = أرسله إلى الوحدة، وقرر بنداً بنداً ما يراه الآخرون.
desk-first-account = احمِ حسابك بتطبيق مصادقة.
desk-first-people = ادعُ جهات الاتصال ومكاتب المانحين.
desk-first-behalf = أدخل احتياجاً بالنيابة عن دولة.
desk-first-workbench = خذ لقطة وشغّل المواءمة.
desk-first-offer = صِف ما يمكنك تقديمه. لا يراه إلا الوحدة ما لم تقل غير ذلك.
desk-first-look = اقرأ ما تطلبه الدول المتأثرة.
desk-first-coalitions = تابع التحالفات التي تشارك فيها.
