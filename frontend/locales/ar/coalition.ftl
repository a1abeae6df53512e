coalitions-title = التحالفات القُطرية

coalitions-lead = تحالف لكل دولة متأثرة: مَن يمكن أن يقدم ماذا، وما يبقى دون تغطية. وكل رقم مقترح.

coalitions-none = لا تتضمن هذه الحالة أي احتياجات، ولذلك لا يوجد تحالف يُقترح.

coalitions-caption =
    { $coalitions ->
        [zero] لا تحالفات
        [one] تحالف واحد
        [two] تحالفان
        [few] { $coalitions } تحالفات
        [many] { $coalitions } تحالفاً
       *[other] { $coalitions } تحالف
    } بالترتيب الأبجدي للدول؛ التمويل بعملة { $currency }

coalitions-no-funding = لا بند تمويل له رقم

coalitions-lines-open = غير مغطى: { $count }

coalitions-lines-apart = بانتظار التكلفة: { $count }

coalitions-all-states = جميع الدول، التمويل


coalition-absent = لا تتضمن هذه الحالة احتياجات لهذه الدولة

coalition-absent-link = عرض تحالفات هذه الحالة

coalition-print = اطبعوا هذه الصفحة

coalition-members = الأعضاء والأدوار

coalition-no-donor = لم تُقترح بعدُ أي جهة مانحة

coalition-no-donor-text = ما جُرِّب مبيَّن أدناه، بنداً بنداً.

coalition-lead-hint = الجهة القائدة المقترحة هي الجهة المانحة صاحبة أكبر نصيب من تمويل الدولة أو، إن لم يوجد تمويل، من دعمها الآخر. وهذا اقتراح للبداية: فالدولة وشركاؤها يختارون.

coalition-sums = المجاميع بحسب المورد

coalition-flows = مَن يمكن أن يقدم ماذا

coalition-open = ما يبقى دون تغطية، ولماذا

coalition-none-open = لا بند غير مغطى لهذه الدولة.

coalition-dependence = إذا انسحبت جهة مانحة

coalition-dependence-text = ما ستخسره الدولة، مع احتساب ما سيقدمه الآخرون عندئذ. ومن بين المقترحات المتساوية في الجودة من دون الجهة المانحة، المقترح الأقل تغييراً. للدولة نفسها ووحدة دعم التنفيذ فقط.

coalition-dependence-ask = احسبوا ما سيُفقد

coalition-sources = مصدر الأرقام

coalition-sources-more = المصادر، احتياجاً احتياجاً

coalition-could-join =
    { $donors ->
        [zero] لا جهة مانحة يمكن أن تنضم إلى هذا التحالف.
        [one] يمكن أن تنضم جهة مانحة واحدة إلى هذا التحالف.
        [two] يمكن أن تنضم جهتان مانحتان إلى هذا التحالف.
        [few] يمكن أن تنضم { $donors } جهات مانحة إلى هذا التحالف.
        [many] يمكن أن تنضم { $donors } جهة مانحة إلى هذا التحالف.
       *[other] يمكن أن تنضم { $donors } جهة مانحة إلى هذا التحالف.
    }

coalition-none-join = لم تُقترح بعدُ أي جهة مانحة.

coalition-apart =
    { $lines ->
        [zero] لا بنود بانتظار تحديد التكلفة.
        [one] بند واحد بانتظار تحديد التكلفة، خارج أي مجموع.
        [two] بندان بانتظار تحديد التكلفة، خارج أي مجموع.
        [few] { $lines } بنود بانتظار تحديد التكلفة، خارج أي مجموع.
        [many] { $lines } بنداً بانتظار تحديد التكلفة، خارج أي مجموع.
       *[other] { $lines } بند بانتظار تحديد التكلفة، خارج أي مجموع.
    }

coalition-apart-of =
    { $lines ->
        [zero] لا بنود بانتظار تحديد التكلفة: { $list }.
        [one] بند واحد بانتظار تحديد التكلفة، خارج أي مجموع: { $list }.
        [two] بندان بانتظار تحديد التكلفة، خارج أي مجموع: { $list }.
        [few] { $lines } بنود بانتظار تحديد التكلفة، خارج أي مجموع: { $list }.
        [many] { $lines } بنداً بانتظار تحديد التكلفة، خارج أي مجموع: { $list }.
       *[other] { $lines } بند بانتظار تحديد التكلفة، خارج أي مجموع: { $list }.
    }

apart-entry = { $resource } ({ $lines ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $lines } بنود
        [many] { $lines } بنداً
       *[other] { $lines } بند
    })

bar-covered = { $share } مغطى سابقاً

bar-committed = { $share } ملتزَم به

bar-proposed = { $share } مقترح

bar-open = { $share } غير مغطى

key-covered = مغطى سابقاً، خارج هذه الحالة

key-committed = ملتزَم به: مؤكد ولا يُنقل أبداً

key-proposed = مقترح من هذا الحساب، وليس وعداً

key-open = المتبقي دون تغطية

headline-needed = { $resource }: اللازم

headline-needed-note = في البنود التي لها رقم

headline-share = { $share } من اللازم

headline-share-proposed = { $share } من اللازم؛ وليس وعداً

headline-reported = أُبلغ عما هو مغطى سابقاً في { $count } من { $total } من البنود، وما لم يُبلَّغ عنه يُحسب دون تغطية.

line-table-label = التغطية بحسب البند

line-table-caption = التغطية بحسب البند، بترتيب رموزها

line-to-be-costed = بانتظار تحديد التكلفة: يُحصى على حدة، خارج أي مجموع

match-caption = { $resource }، بحسب الجهة المانحة بالترتيب الأبجدي

match-bought = تُشترى بمبلغ { $money }

member-caption = الأعضاء والأدوار: الدولة المتأثرة، ثم الجهات المانحة بالترتيب الأبجدي

member-state = دولة متأثرة

member-owner = صاحبة التحالف

member-owner-brings = الأولويات والموافقة

member-committed = { $quantity } ملتزَم به

member-proposed = { $quantity } مقترح

member-brings-of = { $parts } ({ $activity })

flow-caption = مَن يمكن أن يقدم ماذا، مرسوم بمقياس، بالترتيب الأبجدي؛ الملتزَم به والمقترح معاً. الألوان هي المواضيع؛ والجدول أعلاه يقول الشيء نفسه بالكلمات.

flow-line = { $title }، { $year }

flow-other = أخرى ({ $count })

flow-finding = { $donors ->
        [zero] لا جهات مانحة
        [one] جهة مانحة واحدة تدعم
        [two] جهتان مانحتان تدعمان
        [few] { $donors } جهات مانحة تدعم
        [many] { $donors } جهة مانحة تدعم
       *[other] { $donors } جهة مانحة تدعم
    } { $lines ->
        [zero] لا بنود
        [one] بنداً واحداً
        [two] بندين
        [few] { $lines } بنود
        [many] { $lines } بنداً
       *[other] { $lines } بند
    }؛ وأكبر صلة، وهي { $quantity }، تمتد من { $from } إلى { $to }.

flow-title = مَن يمكن أن يقدم ماذا: { $resource }

tried-heading =
    { $heading }: { $lines ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $lines } بنود
        [many] { $lines } بنداً
       *[other] { $lines } بند
    }

tried-asked = مطلوب لسنة { $year }.

tried-open = { $quantity } غير مغطى في { $year }.

tried-rules = القواعد التي تُبعد عروض هذا النوع

tried-rules-detail = { " " }عن { $line }

tried-ask = ما الذي يساعد؟

tried-why = لماذا ليس غيرها؟

tried-ask-detail = { " " }البند { $line }

source-figure = ، { $figure }: { $basis }. المصدر:

coalition-groups = مجموعات مواضيعية

group-theme =
    { $code ->
        [clearance_partnership] شراكة الإزالة
       *[victim_assistance_group] مجموعة مساعدة الضحايا
    }

group-none = لم تُقترح أي جهة مانحة لبنودها.
