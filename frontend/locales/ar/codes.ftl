kind =
    { $code ->
        [funding] تمويل
        [expertise] خبرات
       *[in_kind] دعم عيني
    }

resource-funding = تمويل ({ $unit })

resource-of = { $kind }: { $activity } ({ $unit })

unit =
    { $code ->
        [person_month] شهر عمل للفرد
        [person_day] يوم عمل للفرد
        [km2] كم²
        [unit] وحدة
        [expert] خبير
        [place] مقعد
        [item] قطعة
        [vehicle] مركبة
        [team_month] شهر عمل للفريق
        [team_year] سنة عمل للفريق
        [community] مجتمع محلي
        [m2] م²
        [hectare] هكتار
        [m] متر
        [task] مهمة
        [site] موقع
        [visit] زيارة
        [organisation] منظمة
        [plan] خطة
        [beneficiary] مستفيد
        [session] جلسة
        [trainer] مدرب
        [person] شخص
        [device] جهاز
        [centre] مركز
        [household] أسرة معيشية
        [survey] مسح
        [munition] ذخيرة
        [submunition] ذخيرة صغيرة
        [tonne] طن
        [report] تقرير
        [law] قانون
        [workshop] حلقة عمل
        [deployment] عملية نشر
        [trainee] متدرب
        [document] وثيقة
       *[other] { $name }
    }

quantity =
    { $code ->
        [person_month] { $count ->
            [zero] { $count } شهر عمل
            [one] شهر عمل واحد
            [two] شهرا عمل
            [few] { $count } أشهر عمل
            [many] { $count } شهر عمل
           *[other] { $count } شهر عمل
        }
        [person_day] { $count ->
            [zero] { $count } يوم عمل
            [one] يوم عمل واحد
            [two] يوما عمل
            [few] { $count } أيام عمل
            [many] { $count } يوم عمل
           *[other] { $count } يوم عمل
        }
        [km2] { $count } كم²
        [unit] { $count ->
            [zero] { $count } وحدة
            [one] وحدة واحدة
            [two] وحدتان
            [few] { $count } وحدات
            [many] { $count } وحدة
           *[other] { $count } وحدة
        }
        [expert] { $count ->
            [zero] لا خبراء
            [one] خبير واحد
            [two] خبيران
            [few] { $count } خبراء
            [many] { $count } خبيراً
           *[other] { $count } خبير
        }
        [place] { $count ->
            [zero] لا مقاعد
            [one] مقعد واحد
            [two] مقعدان
            [few] { $count } مقاعد
            [many] { $count } مقعداً
           *[other] { $count } مقعد
        }
        [item] { $count ->
            [zero] لا قطع
            [one] قطعة واحدة
            [two] قطعتان
            [few] { $count } قطع
            [many] { $count } قطعة
           *[other] { $count } قطعة
        }
        [vehicle] { $count ->
            [zero] لا مركبات
            [one] مركبة واحدة
            [two] مركبتان
            [few] { $count } مركبات
            [many] { $count } مركبة
           *[other] { $count } مركبة
        }
        [team_month] { $count ->
            [zero] { $count } شهر عمل للفريق
            [one] شهر عمل واحد للفريق
            [two] شهرا عمل للفريق
            [few] { $count } أشهر عمل للفريق
            [many] { $count } شهر عمل للفريق
           *[other] { $count } شهر عمل للفريق
        }
        [team_year] { $count ->
            [zero] { $count } سنة عمل للفريق
            [one] سنة عمل واحدة للفريق
            [two] سنتا عمل للفريق
            [few] { $count } سنوات عمل للفريق
            [many] { $count } سنة عمل للفريق
           *[other] { $count } سنة عمل للفريق
        }
        [community] { $count ->
            [zero] لا مجتمعات محلية
            [one] مجتمع محلي واحد
            [two] مجتمعان محليان
            [few] { $count } مجتمعات محلية
            [many] { $count } مجتمعاً محلياً
           *[other] { $count } مجتمع محلي
        }
        [m2] { $count } م²
        [hectare] { $count ->
            [zero] لا هكتارات
            [one] هكتار واحد
            [two] هكتاران
            [few] { $count } هكتارات
            [many] { $count } هكتاراً
           *[other] { $count } هكتار
        }
        [m] { $count } م
        [task] { $count ->
            [zero] لا مهام
            [one] مهمة واحدة
            [two] مهمتان
            [few] { $count } مهام
            [many] { $count } مهمة
           *[other] { $count } مهمة
        }
        [site] { $count ->
            [zero] لا مواقع
            [one] موقع واحد
            [two] موقعان
            [few] { $count } مواقع
            [many] { $count } موقعاً
           *[other] { $count } موقع
        }
        [visit] { $count ->
            [zero] لا زيارات
            [one] زيارة واحدة
            [two] زيارتان
            [few] { $count } زيارات
            [many] { $count } زيارة
           *[other] { $count } زيارة
        }
        [organisation] { $count ->
            [zero] لا منظمات
            [one] منظمة واحدة
            [two] منظمتان
            [few] { $count } منظمات
            [many] { $count } منظمة
           *[other] { $count } منظمة
        }
        [plan] { $count ->
            [zero] لا خطط
            [one] خطة واحدة
            [two] خطتان
            [few] { $count } خطط
            [many] { $count } خطة
           *[other] { $count } خطة
        }
        [beneficiary] { $count ->
            [zero] لا مستفيدين
            [one] مستفيد واحد
            [two] مستفيدان
            [few] { $count } مستفيدين
            [many] { $count } مستفيداً
           *[other] { $count } مستفيد
        }
        [session] { $count ->
            [zero] لا جلسات
            [one] جلسة واحدة
            [two] جلستان
            [few] { $count } جلسات
            [many] { $count } جلسة
           *[other] { $count } جلسة
        }
        [trainer] { $count ->
            [zero] لا مدربين
            [one] مدرب واحد
            [two] مدربان
            [few] { $count } مدربين
            [many] { $count } مدرباً
           *[other] { $count } مدرب
        }
        [person] { $count ->
            [zero] لا أشخاص
            [one] شخص واحد
            [two] شخصان
            [few] { $count } أشخاص
            [many] { $count } شخصاً
           *[other] { $count } شخص
        }
        [device] { $count ->
            [zero] لا أجهزة
            [one] جهاز واحد
            [two] جهازان
            [few] { $count } أجهزة
            [many] { $count } جهازاً
           *[other] { $count } جهاز
        }
        [centre] { $count ->
            [zero] لا مراكز
            [one] مركز واحد
            [two] مركزان
            [few] { $count } مراكز
            [many] { $count } مركزاً
           *[other] { $count } مركز
        }
        [household] { $count ->
            [zero] لا أسر معيشية
            [one] أسرة معيشية واحدة
            [two] أسرتان معيشيتان
            [few] { $count } أسر معيشية
            [many] { $count } أسرة معيشية
           *[other] { $count } أسرة معيشية
        }
        [survey] { $count ->
            [zero] لا مسوح
            [one] مسح واحد
            [two] مسحان
            [few] { $count } مسوح
            [many] { $count } مسحاً
           *[other] { $count } مسح
        }
        [munition] { $count ->
            [zero] لا ذخائر
            [one] ذخيرة واحدة
            [two] ذخيرتان
            [few] { $count } ذخائر
            [many] { $count } ذخيرة
           *[other] { $count } ذخيرة
        }
        [submunition] { $count ->
            [zero] لا ذخائر صغيرة
            [one] ذخيرة صغيرة واحدة
            [two] ذخيرتان صغيرتان
            [few] { $count } ذخائر صغيرة
            [many] { $count } ذخيرة صغيرة
           *[other] { $count } ذخيرة صغيرة
        }
        [tonne] { $count ->
            [zero] لا أطنان
            [one] طن واحد
            [two] طنان
            [few] { $count } أطنان
            [many] { $count } طناً
           *[other] { $count } طن
        }
        [report] { $count ->
            [zero] لا تقارير
            [one] تقرير واحد
            [two] تقريران
            [few] { $count } تقارير
            [many] { $count } تقريراً
           *[other] { $count } تقرير
        }
        [law] { $count ->
            [zero] لا قوانين
            [one] قانون واحد
            [two] قانونان
            [few] { $count } قوانين
            [many] { $count } قانوناً
           *[other] { $count } قانون
        }
        [workshop] { $count ->
            [zero] لا حلقات عمل
            [one] حلقة عمل واحدة
            [two] حلقتا عمل
            [few] { $count } حلقات عمل
            [many] { $count } حلقة عمل
           *[other] { $count } حلقة عمل
        }
        [deployment] { $count ->
            [zero] لا عمليات نشر
            [one] عملية نشر واحدة
            [two] عمليتا نشر
            [few] { $count } عمليات نشر
            [many] { $count } عملية نشر
           *[other] { $count } عملية نشر
        }
        [trainee] { $count ->
            [zero] لا متدربين
            [one] متدرب واحد
            [two] متدربان
            [few] { $count } متدربين
            [many] { $count } متدرباً
           *[other] { $count } متدرب
        }
        [document] { $count ->
            [zero] لا وثائق
            [one] وثيقة واحدة
            [two] وثيقتان
            [few] { $count } وثائق
            [many] { $count } وثيقة
           *[other] { $count } وثيقة
        }
       *[other] { $count } { $words }
    }

money = ⁦{ $amount } { $currency }⁩

theme =
    { $code ->
        [A3] تدمير المخزونات (المادة 3)
        [A4] الإزالة والمسح (المادة 4)
        [A4_2] التوعية للحد من المخاطر (المادة 4)
        [A5] مساعدة الضحايا (المادة 5)
        [A6] التعاون والقدرات (المادة 6)
        [A7] تدابير الشفافية (المادة 7)
        [A9] تدابير التنفيذ الوطنية (المادة 9)
        [X_IM] إدارة المعلومات (موضوع شامل)
        [X_GD] النوع الاجتماعي والتنوع (موضوع شامل)
       *[other] { $name }
    }

theme-short =
    { $code ->
        [A3] المخزونات
        [A4] الإزالة
        [A4_2] التوعية بالمخاطر
        [A5] مساعدة الضحايا
        [A6] القدرات
        [A7] التقارير
        [A9] التنفيذ
        [X_IM] المعلومات
        [X_GD] النوع الاجتماعي والتنوع
       *[other] { $name }
    }

activity =
    { $code ->
        [NTS] مسح غير تقني
        [TS] مسح تقني
        [CMRS] مسح مخلفات الذخائر العنقودية
        [BAC] الإزالة في مناطق القتال
        [EOD] مهام موضعية
        [LR] الإفراج عن الأراضي
        [MARK] وضع العلامات والتسييج
        [QA] ضمان الجودة
        [QC] مراقبة الجودة
        [qa_qc] ضمان الجودة ومراقبتها
        [PLAN] خطة عمل محددة التكاليف
        [COMPL] إعلان الإنجاز
        [EORE] التوعية للحد من المخاطر
        [EMC] الرعاية الطبية الطارئة والمستمرة
        [REH] إعادة التأهيل
        [PSS] الدعم النفسي والاجتماعي
        [SEI] الإدماج الاجتماعي والاقتصادي
        [VADATA] بيانات الضحايا والإحالة
        [VAPLAN] خطة مساعدة الضحايا
        [STOCK] تدمير المخزونات
        [A7REP] تقرير المادة 7
        [LEG] التشريعات
        [IMSMA] نظام إدارة المعلومات
        [NAP] قدرات السلطة الوطنية
        [planning_prioritisation] التخطيط وتحديد الأولويات
        [victim_assistance] مساعدة الضحايا
        [information_management] إدارة المعلومات
        [transparency_reporting] تقارير الشفافية
        [national_standards] المعايير الوطنية
        [seconded_expert] خبير معار
        [training] تدريب
        [clearance_support] دعم الإزالة
        [clearance_equipment] معدات الإزالة
        [clearance_vehicle] مركبة إزالة
        [detectors] أجهزة كشف
        [advanced_detectors] أجهزة كشف متقدمة
        [mechanical_assets] معدات آلية
        [animal_detection] الكشف بالحيوانات
        [protective_equipment] معدات وقاية
        [vehicles] مركبات
        [medical] معدات طبية
        [imagery] صور وطائرات مسيّرة
        [it_licences] حواسيب وتراخيص
        [prosthetic_components] مكوّنات أطراف اصطناعية
        [office] مكتب أو مختبر
        [logistics] نقل جوي أو لوجستيات
       *[other] { $name }
    }

priority-level =
    { $level ->
        [1] 1 (الأولى)
       *[other] { $level }
    }

donor-kind =
    { $code ->
        [state] دولة
        [regional_organisation] منظمة إقليمية
        [united_nations] الأمم المتحدة
        [development_bank] مصرف إنمائي
        [climate_fund] صندوق للمناخ أو البيئة
        [company] شركة
        [foundation] مؤسسة خيرية
       *[ngo] منظمة غير حكومية
    }

origin =
    { $code ->
        [state] أعلنته الدولة
        [third_party] ذكره آخرون ولم تعلنه الدولة
       *[derived] محسوب من أرقام علنية ولم تعلنه الدولة
    }

origin-short =
    { $code ->
        [third_party] ذكره آخرون
       *[derived] من أرقام علنية
    }

basis =
    { $code ->
        [stated] معلَن
        [derived] محسوب
       *[assumed] مفترَض لهذه الحالة
    }

role =
    { $code ->
        [proposed_lead] الجهة القائدة المقترحة
        [funder] جهة ممولة
        [technical_partner] شريك تقني
       *[in_kind_partner] شريك بدعم عيني
    }

status-optimal = لا يوجد مقترح أفضل وفق هذه القواعد. والبرهان في ملف الحساب.

status-within =
    { $order ->
        [strict] أفضل ما عُثر عليه: في أول خطوة غير مثبتة من الترتيب الصارم لا يوجد مقترح أفضل بأكثر من { $gap }؛ أما الخطوات التالية فالمثبت بشأنها أقل. والبرهان في ملف الحساب.
       *[weighed] أفضل ما عُثر عليه: وفق هذه القواعد لا يوجد مقترح أفضل بأكثر من { $gap }. والبرهان في ملف الحساب.
    }

list-pair = { $first } و{ $last }

list-comma = {"، "}

list-semicolon = {"؛ "}

percent = { $value } %

percent-under-one = أقل من 1 %

not-reported = لم يُبلَّغ عنه

loading-slow = يستغرق هذا وقتاً أطول من المعتاد، وربما كان الاتصال بطيئاً. يمكنكم الانتقال إلى صفحة أخرى ريثما يكتمل.

duration-ms =
    { $count ->
        [zero] { $count } مللي ثانية
        [one] مللي ثانية واحدة
        [two] { $count } مللي ثانية
        [few] { $count } مللي ثانية
        [many] { $count } مللي ثانية
       *[other] { $count } مللي ثانية
    }

duration-s = { $value } ثانية

reason =
    { $code ->
        [to_be_costed] ليس للبند رقم بعد
        [not_reported] لم يُبلَّغ في العرض عن رقم لسنة البند
        [resource_kind] العرض من نوع آخر (مال أو خبرات أو سلع)
        [resource_code] العرض لخبرات أخرى أو سلع أخرى
        [resource_unit] العرض محسوب بوحدة أخرى
        [year] لا يتضمن العرض شيئاً في سنة البند
        [state_excluded] العرض يستثني هذه الدولة
        [state_not_listed] العرض يذكر دولاً أو مناطق أخرى
        [region_excluded] العرض يستثني هذه المنطقة
        [theme_not_listed] العرض يذكر مواضيع أخرى
        [theme_excluded] العرض يستثني هذا الموضوع
        [activity_not_listed] العرض يذكر أنشطة أخرى
        [activity_excluded] العرض يستثني هذا النشاط
        [ldc_only] العرض مخصص لأقل البلدان نمواً
        [oda_only] العرض مخصص للدول المؤهلة للمساعدة الإنمائية الرسمية
        [expired] انتهى العرض قبل تاريخ الحالة
        [veto] لا ينبغي اقتراح هذا الجمع
        [nothing_open] كل ما يطلبه البند مغطى أو ملتزَم به
        [smallest_part] ما يستطيع العرض وحده تقديمه بعد في السنة أقل مما يفيد البند
        [max_per_state] الحد الأقصى لدولة واحدة في سنة أقل من أصغر جزء مفيد للبند
        [min_grant] كل ما يناسبه في الدولة أقل من أدنى منحة للعرض
       *[forbidden_pair] لا ينبغي اقتراح هذا العرض وهذا البند معاً
    }

blocked-never = { $offers ->
        [zero] لا عروض
        [one] عرض واحد
        [two] عرضان
        [few] { $offers } عروض
        [many] { $offers } عرضاً
       *[other] { $offers } عرض
    }: { $reason } (ليس السبب الوحيد أبداً)

blocked-alone = { $offers ->
        [zero] لا عروض
        [one] عرض واحد
        [two] عرضان
        [few] { $offers } عروض
        [many] { $offers } عرضاً
       *[other] { $offers } عرض
    }: { $reason } (السبب الوحيد)

blocked-some = { $offers ->
        [zero] لا عروض
        [one] عرض واحد
        [two] عرضان
        [few] { $offers } عروض
        [many] { $offers } عرضاً
       *[other] { $offers } عرض
    }: { $reason } (السبب الوحيد لـ{ $only } منها)

cause-heading =
    { $code ->
        [to_be_costed] بانتظار تحديد التكلفة
        [nothing_offered] لا شيء معروض
        [none_eligible] لا عرض ملائم
        [offers_exhausted] استُنفدت العروض
       *[limit_reached] بُلغ أحد الحدود
    }

cause =
    { $code ->
        [to_be_costed] لا يوجد رقم بعد. تُعرض هذه البنود وتُحصى على حدة، ولا يُقترح لها شيء.
        [nothing_offered] لا أحد يعرض هذا النوع من الدعم في هذه الحالة.
        [none_eligible] هذا النوع من الدعم معروض، لكن قاعدةً ما تستبعد كل عرض.
        [offers_exhausted] هناك عروض ملائمة، لكن ما فيها لتلك السنة يذهب إلى موضع آخر: هو ملتزَم به، أو يذهب إلى بنود تتقدم وفق القواعد أو تتقاسم بالتساوي، أو إلى حيث تضعه حدود تربط بين عمليات المواءمة؛ أو ما بقي منه أقل من ثمن وحدة.
       *[limit_reached] هناك عروض ملائمة وفيها المزيد، لكن حدّاً يمنعه: لكل دولة أو لكل بند، أو حدّ يربط بين عمليات المواءمة، مثل مبلغ أدنى أو عدد الدول أو الشركاء أو التمويل المشترك.
    }

eligible-fit =
    { $offers ->
        [zero] لا عرض ملائم.
        [one] عرض واحد ملائم.
        [two] عرضان ملائمان.
        [few] { $offers } عروض ملائمة.
        [many] { $offers } عرضاً ملائماً.
       *[other] { $offers } عرض ملائم.
    }

eligible-hold =
    { $offers ->
        [zero] لا عرض ملائم
        [one] عرض واحد ملائم
        [two] عرضان ملائمان
        [few] { $offers } عروض ملائمة
        [many] { $offers } عرضاً ملائماً
       *[other] { $offers } عرض ملائم
    }؛ { $hold ->
        [zero] ولا شيء منها فيه المزيد.
        [one] وواحد منها فيه المزيد.
        [two] واثنان منها فيهما المزيد.
        [few] و{ $hold } منها فيها المزيد.
        [many] و{ $hold } منها فيها المزيد.
       *[other] و{ $hold } منها فيها المزيد.
    }

condition-min-grant = { $amount } على الأقل للدولة، أو لا شيء.

condition-max-per-state = { $amount } على الأكثر للدولة الواحدة في السنة.

condition-max-states =
    { $count ->
        [zero] لا دولة.
        [one] لدولة واحدة على الأكثر.
        [two] لدولتين على الأكثر.
        [few] لـ{ $count } دول على الأكثر.
        [many] لـ{ $count } دولة على الأكثر.
       *[other] لـ{ $count } دولة على الأكثر.
    }

condition-max-share = { $share } على الأكثر من البند الواحد.

condition-co-funding = فقط إلى جانب جهة مساهمة أخرى.

condition-ldc = فقط لأقل البلدان نمواً.

condition-oda = فقط للدول المؤهلة للمساعدة الإنمائية الرسمية.

condition-not-to = ليس لـ: { $list }.

condition-not-for = ليس لأجل: { $list }.

condition-expires = العرض قائم حتى { $day }.

condition-note = ملاحظة في الحالة وليست قاعدة: { $note }.
