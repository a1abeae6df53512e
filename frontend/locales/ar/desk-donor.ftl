offer-search = البحث في العناوين والجهات المانحة والأرقام المرجعية
offer-no-match = لا عرض يوافق هذه المرشحات.
offer-try = التجربة دون هذه القاعدة: +{ $gain }
offer-tried = جُرِّب على هذا الجهاز ولم يُرسل إلى أحد، دون: { $rules }.
offer-tried-before =
    { $fits ->
        [zero] مع كل قواعده لم يكن يناسب أي احتياج.
        [one] مع كل قواعده كان يناسب احتياجاً واحداً.
        [two] مع كل قواعده كان يناسب احتياجين.
        [few] مع كل قواعده كان يناسب { $fits } احتياجات.
        [many] مع كل قواعده كان يناسب { $fits } احتياجاً.
       *[other] مع كل قواعده كان يناسب { $fits } احتياج.
    }
offer-tried-note = مقارنة بمسودة عُدِّلت على جهاز واحد ولم تُرسل.
offer-try-on = المتابعة بهذا في الاستمارة
offer-fit-not-compared = لا يُقارن ما تم الالتزام به من قبل، ولا ما يقدمه آخرون معه، ولا ما تتلقاه عدة دول معاً.
offer-fit-near-caption = الاحتياجات التي يناسبها بتغيير واحد
offer-fit-rest-hint = يرد كل احتياج مرة واحدة: أولاً تحت قاعدة لا يستطيع هذا العرض تخفيفها.
offer-uncovered = المطلوب ناقصاً المغطى سابقاً
offer-why = لماذا
offer-why-not = لماذا لا
offer-why-caption = قاعدة قاعدة
offer-why-rule = القاعدة
offer-why-offer = يقول عرضكم
offer-why-need = يقول الاحتياج
offer-why-result = النتيجة
offer-why-change = ما الذي يغيّر ذلك
offer-why-holds = يناسب
offer-why-fails = لا يناسب
offer-why-is-one = الدولة منها
offer-why-is-none = الدولة ليست منها
offer-rule =
    { $code ->
        [resource_kind] نوع الدعم
        [resource_code] ما هو بالتحديد
        [resource_unit] وحدة العد
        [year] السنوات
        [not_reported] الرقم في السنة
        [to_be_costed] المبلغ المطلوب
        [state_not_listed] الدول والمناطق
        [state_excluded] الدول المستثناة
        [region_excluded] المناطق المستثناة
        [theme_not_listed] المواضيع
        [theme_excluded] المواضيع المستثناة
        [activity_not_listed] الأنشطة
        [activity_excluded] الأنشطة المستثناة
        [ldc_only] أقل البلدان نمواً فقط
        [oda_only] الدول المؤهلة للمساعدة الإنمائية الرسمية فقط
        [expired] اليوم الأخير
        [nothing_open] المتبقي دون تغطية
        [smallest_part] أصغر جزء مفيد
        [max_per_state] الحد الأقصى لدولة واحدة في سنة
        [min_grant] الحد الأدنى للدولة
       *[other] أزواج لا تُقترح
    }
offer-change =
    { $code ->
        [resource_kind] عرض آخر: هذا من نوع آخر
        [resource_code] عرض آخر: هذا لشيء آخر
        [resource_unit] عرض آخر يُعدّ بالوحدة نفسها
        [year] إضافة السنة
        [not_reported] ذكر ما يحمله في تلك السنة
        [to_be_costed] تذكر الدولة كم تحتاج
        [state_not_listed] إدراج الدولة أو منطقتها، أو عدم إدراج أي منها
        [state_excluded] رفع الدولة من الاستثناءات
        [region_excluded] رفع المنطقة من الاستثناءات
        [theme_not_listed] إدراج الموضوع، أو عدم إدراج أي موضوع
        [theme_excluded] رفع الموضوع من الاستثناءات
        [activity_not_listed] إدراج النشاط، أو عدم إدراج أي نشاط
        [activity_excluded] رفع النشاط من الاستثناءات
        [ldc_only] ترك الشرط
        [oda_only] ترك الشرط
        [expired] يوم أخير أبعد
        [nothing_open] لا يُطلب أكثر
        [smallest_part] تخصيص المزيد لتلك السنة
        [max_per_state] حد أقصى أكبر، أو عدم وضع حد
        [min_grant] أدنى منحة أقل، أو عدم وضعها
       *[other] سؤال الوحدة
    }
offer-reason-cancel = إلغاء
need-say-hint = لا تعلم به إلا الوحدة. لا يُلزمكم بشيء، ويمكنكم التراجع عنه.
need-cover = ما هو مغطى
need-cover-caption = ما يطلبه كل بند وما يغطيه، بقدر ما أُبلغتم
need-cover-hint = غير المغطى هو المطلوب بعد طرح ما تفيد الدولة أو المصادر العلنية بأنه مغطى وما دُفع أو التُزم به هنا. وما أُعلن فقط لا يغطي شيئاً.
need-cover-told = المدفوع والملتزَم به هما ما في التحالفات التي تشاركون فيها. وقد يكون هناك أكثر مما أُبلغتم به.
need-cover-not-told = لا تشاركون في أي تحالف لهذه الدولة: ما يدفعه الآخرون أو يلتزمون به هناك لا يُبلَّغ لكم.
need-cover-by = { $name }: { $quantity } ({ $rung })
