desk-account-name-how = لا يمكن تغيير أيّ منهما هنا. ولعنوان آخر ترسل الوحدة دعوة جديدة.
desk-password-current = كلمة السر الحالية
desk-password-change = تغيير كلمة السر
desk-password-changed = تغيّرت كلمة السر. وانتهت الجلسات الأخرى كلها.
desk-totp = تطبيق المصادقة
desk-totp-must = العمل باسم الوحدة يتطلب تطبيق مصادقة. أعدّوه للمتابعة.
desk-totp-on = تطبيق المصادقة مفعّل: يُطلب رمزه عند تسجيل الدخول.
desk-totp-off = مع تطبيق المصادقة لا تكفي كلمة سر مسروقة لتسجيل الدخول.
desk-totp-begin = إعداد تطبيق مصادقة
desk-totp-replace = إعداد تطبيق مصادقة آخر
desk-totp-how = افتحوا تطبيق المصادقة واختاروا «إدخال مفتاح» واكتبوا هذا المفتاح:
desk-totp-open = فتح المفتاح في تطبيق على هذا الجهاز
desk-totp-code = الرمز الذي يعرضه التطبيق الآن
desk-totp-old = رمز تطبيق المصادقة الحالي
desk-totp-confirm = تأكيد
desk-totp-remove = التخلي عن تطبيق المصادقة
desk-recovery = رموز الاسترداد الخاصة بكم
desk-recovery-how = يتيح كل رمز الدخول مرة واحدة إن فُقد تطبيق المصادقة. لا تُعرض إلا الآن: احفظوها بعيداً عن هذا الجهاز.
desk-recovery-save = حفظ في ملف
desk-recovery-kept = لقد حفظتها
desk-sessions = أين سجّلتم الدخول
desk-sessions-caption = جلساتكم على هذا الجهاز وغيره
desk-session-agent = المتصفح
desk-session-begun = منذ
desk-session-seen = آخر استخدام
desk-session-this = هذه الجلسة
desk-session-end = إنهاء هذه الجلسة
desk-session-ended = انتهت الجلسة.
desk-home-attention = يحتاج إلى انتباهكم
desk-home-nothing = لا شيء ينتظركم.
desk-home-needs = احتياجاتكم
desk-home-offers = عروضكم
desk-home-latest = الأحدث تغييراً أولاً، { $count } من { $total }
desk-home-untitled = بلا عنوان
desk-home-task =
    { $code ->
        [correct] صحّحوا ما أعادته الوحدة:
        [confirm] اقرأوا ما صاغته الوحدة نيابةً عنكم:
        [finish] أكملوا المسودة:
        [check] تحققوا وانشروا أو أعيدوا:
        [recheck] انظروا في تعديل:
        [interests] اقرأوا ما تقوله الجهات المانحة عن:
        [answer_round] أجيبوا:
        [close_round] أغلقوا، فقد انقضى اليوم الأخير:
        [release_round] سلّموا الإجابة إلى الدولة:
        [decided] نفّذوا ما قرره اجتماع:
        [follow_up] تابعوا ما قرره اجتماع:
        [record_meeting] سجّلوا نتائج الاجتماع:
        [confirm_step] أكدوا ما صرّحت به { $party }:
        [overdue_step] قولوا ما آل إليه أمر الخطوة التي حلّ موعدها في:
        [reply] اقرأوا ما قالته الوحدة عن:
        [still_true] قولوا أما زال هذا صحيحاً:
        [read_answer] اقرأوا الإجابة:
       *[answer] أجيبوا عن الدعوة:
    }
desk-home-since = منذ { $day }
desk-home-due = آخر يوم للإجابة: { $day }
desk-home-kept = احتياج بدأتموه محفوظ على هذا الجهاز ولم يُرسَل.
desk-home-go-on = متابعته
desk-home-first = ثلاث خطوات أولى
desk-first-need = صِفوا احتياجاً واحداً. يكفي العنوان للبدء.
desk-first-send = أرسلوه إلى الوحدة، وقرروا بنداً بنداً ما يراه الآخرون.
desk-first-account = احموا حسابكم بتطبيق مصادقة.
desk-first-people = ادعوا جهات الاتصال ومكاتب المانحين.
desk-first-behalf = أدخلوا احتياجاً بالنيابة عن دولة.
desk-first-workbench = خذوا لقطة وشغّلوا المواءمة.
desk-first-offer = صِفوا ما يمكنكم تقديمه. لا تراه إلا الوحدة ما لم تقولوا غير ذلك.
desk-first-look = اقرأوا ما تطلبه الدول المتأثرة.
desk-first-coalitions = تابعوا التحالفات التي تشاركون فيها.
