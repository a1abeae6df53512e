queue-title = ما ينتظر الوحدة
queue-lead = الأقدم أولاً في كل نوع. كل سطر واقعة بسيطة بتاريخها، ولا يرى هذه الصفحة غيركم.
queue-counts = كم ينتظر
queue-all = الكل
queue-none = لا شيء من هذا ينتظر.
queue-party = الدولة أو المنظمة
queue-what =
    { $code ->
        [submitted] أُرسلت وتنتظر التدقيق
        [amended] تغيّرت بعد التدقيق
        [incomplete] غير مكتملة
        [stale] أما زالت صحيحة؟
        [twice] في تحالفين
        [unanswered] سُئلوا ولم يجيبوا
        [overdue] خطوات متأخرة
       *[silent] صامتون منذ 90 يوماً
    }
queue-count =
    { $code ->
        [submitted] { $count ->
                [zero] لا احتياجات تنتظر التدقيق
                [one] احتياج واحد أُرسل وينتظر التدقيق
                [two] احتياجان أُرسلا وينتظران التدقيق
                [few] { $count } احتياجات أُرسلت وتنتظر التدقيق
                [many] { $count } احتياجاً أُرسل وينتظر التدقيق
               *[other] { $count } احتياج أُرسل وينتظر التدقيق
            }
        [amended] { $count ->
                [zero] لا احتياجات تغيّرت بعد التدقيق
                [one] احتياج واحد تغيّر بعد التدقيق
                [two] احتياجان تغيّرا بعد التدقيق
                [few] { $count } احتياجات تغيّرت بعد التدقيق
                [many] { $count } احتياجاً تغيّر بعد التدقيق
               *[other] { $count } احتياج تغيّر بعد التدقيق
            }
        [incomplete] { $count ->
                [zero] لا احتياجات غير مكتملة
                [one] احتياج واحد غير مكتمل
                [two] احتياجان غير مكتملين
                [few] { $count } احتياجات غير مكتملة
                [many] { $count } احتياجاً غير مكتمل
               *[other] { $count } احتياج غير مكتمل
            }
        [stale] { $count ->
                [zero] لا احتياجات يُسأل هل ما زالت صحيحة
                [one] احتياج واحد: أما زال صحيحاً؟
                [two] احتياجان: أما زالا صحيحين؟
                [few] { $count } احتياجات: أما زالت صحيحة؟
                [many] { $count } احتياجاً: أما زال صحيحاً؟
               *[other] { $count } احتياج: أما زال صحيحاً؟
            }
        [twice] { $count ->
                [zero] لا بنود في أكثر من تحالف
                [one] بند واحد في أكثر من تحالف
                [two] بندان في أكثر من تحالف
                [few] { $count } بنود في أكثر من تحالف
                [many] { $count } بنداً في أكثر من تحالف
               *[other] { $count } بند في أكثر من تحالف
            }
        [unanswered] { $count ->
                [zero] لا جهات أو أشخاص لم يجيبوا
                [one] جهة واحدة أو شخص واحد لم يجب بعد
                [two] جهتان أو شخصان لم يجيبا بعد
                [few] { $count } جهات أو أشخاص لم يجيبوا بعد
                [many] { $count } جهة أو شخصاً لم يجيبوا بعد
               *[other] { $count } جهة أو شخص لم يجيبوا بعد
            }
        [overdue] { $count ->
                [zero] لا خطوات متأخرة
                [one] خطوة واحدة متأخرة
                [two] خطوتان متأخرتان
                [few] { $count } خطوات متأخرة
                [many] { $count } خطوة متأخرة
               *[other] { $count } خطوة متأخرة
            }
       *[silent] { $count ->
                [zero] لا جهات صامتة منذ 90 يوماً
                [one] جهة واحدة صامتة منذ 90 يوماً
                [two] جهتان صامتتان منذ 90 يوماً
                [few] { $count } جهات صامتة منذ 90 يوماً
                [many] { $count } جهة صامتة منذ 90 يوماً
               *[other] { $count } جهة صامتة منذ 90 يوماً
            }
    }
queue-what-hint =
    { $code ->
        [submitted] احتياجات أُرسلت ولم يدققها أحد بعد.
        [amended] احتياجات منشورة تغيّرت بعد تدقيقها.
        [incomplete] احتياجات فيها بنود لم تُقدَّر كلفتها، أو بلا أولوية، أو تخص المخزونات أو الإزالة وبلا موعد نهائي.
        [stale] احتياجات منشورة لم يقل عنها أحد شيئاً منذ 12 شهراً، أو منذ انقضاء سنة تذكرها. التغيير كلمة، وتعليق الدولة كذلك.
        [twice] بنود ترد في أكثر من تحالف فتُحسب مرتين. أبقوا كلاً منها في تحالف واحد فقط.
        [unanswered] أعضاء التحالفات وأطراف جولات الإجابات ومن دُعوا إلى الدخول.
        [overdue] مساهمات حلّ موعد خطوتها التالية.
       *[silent] دول ومنظمات لم يدخل منها أحد منذ 90 يوماً.
    }
queue-rest =
    { $count ->
        [zero] لا مزيد
        [one] إظهار واحد آخر
        [two] إظهار اثنين آخرين
        [few] إظهار { $count } أخرى
        [many] إظهار { $count } أخرى
       *[other] إظهار { $count } أخرى
    }
queue-caption = { $what }، الأقدم أولاً
queue-thing =
    { $code ->
        [unanswered] الدعوة
        [overdue] التحالف
        [silent] أين
       *[need] الاحتياج
    }
queue-since =
    { $code ->
        [stale] آخر كلمة
        [unanswered] تاريخ السؤال
        [overdue] الموعد
        [silent] آخر حضور
       *[changed] آخر تغيير
    }
queue-today = { $day } (اليوم)
queue-note = ملاحظة
queue-for-days =
    { $count ->
        [zero] منذ اليوم
        [one] منذ يوم واحد
        [two] منذ يومين
        [few] منذ { $count } أيام
        [many] منذ { $count } يوماً
       *[other] منذ { $count } يوم
    }
queue-no-deadline = بلا موعد
queue-no-priority = بلا أولوية
queue-past-year = يذكر سنة انقضت
queue-asked =
    { $code ->
        [coalition] تحالف
        [round] جولة إجابات
       *[sign_in] حساب
    }
queue-never = لم يدخل أحد منذ إنشاء الحساب
queue-still = اسألوا: أما زال صحيحاً؟
queue-still-of = اسألوا: أما زال صحيحاً؟ { $id }
queue-still-text = أما زال صحيحاً؟ أكّدوا هذا الاحتياج أو غيّروا ما لم يعد كذلك.
queue-still-sent = أُرسل السؤال إلى الدولة.
queue-still-asked = سُئل في { $day }
need-still-asked = كتبت الوحدة في { $day }
need-still-stale = لم يقل أحد منذ { $day } هل ما زال هذا الاحتياج صحيحاً.
need-still-do = ما زال صحيحاً
need-still-hint = جوابكم تعليق على هذا الاحتياج، للوحدة. وإن تغيّر شيء فعدّلوا الاحتياج بدلاً من ذلك.
need-still-true = ما زال صحيحاً.
need-still-said = أُرسل جوابكم.
interests-title = ما تقوله الجهات المانحة
interests-lead = من يودّ الحديث عن أي احتياج، ومن لا يودّ ولماذا. للوحدة وحدها: لا تُخبَر الدولة إلا بما تسمح الجهة المانحة بإخبارها به.
interests-all = كل ما تقوله الجهات المانحة
interests-none = لم تقل أي جهة مانحة شيئاً بعد.
interests-yours = ما قلتموه
interests-yours-all = كل ما قلتموه
interests-yours-none = لم تقولوا شيئاً عن أي احتياج بعد.
interests-no-match = لا شيء مما قيل يوافق هذه المرشحات.
interests-caption = ما قيل، الأحدث أولاً
interests-count = { $count } من { $all }
interest-said = ما قيل
interest-need = الاحتياج
interest-no-offer = لم يُسمَّ عرض
interest-line = البند والكمية
interest-whole = الاحتياج كله
interest-since = منذ
interest-for-state = يجوز إبلاغ الدولة
need-interests-none = لم تقل أي جهة مانحة شيئاً عن هذا الاحتياج.
need-interests-yes = مهتمون: { $count }
need-interests-no = اعتذروا: { $count }
need-interests-hint = للوحدة وحدها. الاهتمام ليس وعداً.
