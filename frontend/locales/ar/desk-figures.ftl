figures-title = الأرقام
figures-home = الأرقام: المطلوب وما هو مغطى منه
figures-lead = ما تبلغه الاحتياجات المنشورة، وما هو مغطى منها. بعضها أعلنته الدول المتأثرة، وبعضها من مصادر علنية ولم تعلنه أي دولة؛ وتبيّن المجاميع عدد البنود من كل نوع. المجاميع والرسوم والجداول والملفات تحسب البنود نفسها.
figures-as-of = الأرقام بتاريخ { $moment }
figures-none = لا توجد بعد احتياجات منشورة يمكنكم رؤيتها.
figures-no-match = لا يطابق أي بند هذه المرشحات.
figures-count = { $count } من { $total } من بنود الاحتياجات
figures-all = الأرقام
figures-states = حسب الدولة
figures-themes = حسب الموضوع
figures-years = حسب السنة
figures-totals = المجاميع
figures-asked = المطلوب
figures-asked-note =
    { $count ->
        [zero] لا بند له رقم
        [one] بند واحد له رقم
        [two] بندان لهما رقم
        [few] { $count } بنود لها رقم
        [many] { $count } بنداً له رقم
       *[other] { $count } بند له رقم
    }
figures-sources =
    { $states ->
        [zero] لا بنود أعلنتها الدول
        [one] بند واحد أعلنته الدول
        [two] بندان أعلنتهما الدول
        [few] { $states } بنود أعلنتها الدول
        [many] { $states } بنداً أعلنته الدول
       *[other] { $states } بند أعلنته الدول
    }، و{ $others } من مصادر أخرى
figures-covered = مغطى سابقاً
figures-covered-note = خارج التحالفات، كما تفيد الدول أو المصادر العلنية
figures-promised = مغطى في التحالفات
figures-delivered = مدفوع أو مسلَّم
figures-committed = ملتزَم به
figures-delivered-note = مدفوع أو مسلَّم: { $amount }
figures-committed-note = ملتزَم به ولم يُدفع بعد: { $amount }
figures-not-told = ما جرى التعهد به يُبلَّغ إلى الدولة والمشاركين وحدهم، ويبقى لغيرهم محسوبًا ضمن المتبقي دون تغطية
figures-yours = في تحالفاتكم
figures-open = المتبقي دون تغطية
figures-open-note = المطلوب ناقصاً ما أُبلغ أنه مغطى أو مدفوع أو ملتزَم به؛ والبنود التي لم يُبلَّغ عنها تُحسب دون تغطية
figures-pledged = معلن ولا يُحسب
figures-pledged-note = معلن ولا يُحسب: { $amount }
figures-proposed-note = مقترح وليس وعداً من أحد: { $amount }
figures-beyond-note = مذكور زيادة على ما تطلبه البنود: { $amount }
figures-apart = خارج كل مجموع، ولا يُحسب صفراً أبداً: { $lines }.
figures-apart-short = خارج المجموع: { $lines }
figures-currency = العملة
figures-no-currency = غير مذكورة
figures-sum = الكل
figures-states-caption = حسب اسم الدولة
figures-themes-caption = حسب الموضوع بترتيب المواد
figures-years-caption = حسب الموضوع والسنة
figures-tiles = الدول التي تطلب شيئاً، حسب المنطقة
figures-tiles-finding =
    { $count ->
        [zero] لا دول.
        [one] دولة واحدة، والرابط يعرضها وحدها.
        [two] دولتان، ولكل منهما رابط يعرضها وحدها.
        [few] { $count } دول، ولكل منها رابط يعرضها وحدها.
        [many] { $count } دولة، ولكل منها رابط يعرضها وحدها.
       *[other] { $count } دولة، ولكل منها رابط يعرضها وحدها.
    }
figures-tiles-says = الحروف هي رموز ISO للدول الواردة في الجدول أعلاه. المربعات كلها متساوية ومرتبة حسب الاسم في منطقتها، والشريط يبيّن ما هو مغطى، حتى عند اختيار دولة واحدة؛ ولا شريط حيث لم يُبلَّغ عن شيء. اختاروا مربعاً لرؤية دولته وحدها، ومرة أخرى لرؤية الجميع.
figures-tile = { $code }، { $name }: { $says }
figures-tile-name = { $code }، { $name }
figures-tile-says = المطلوب { $amount }، { $shares }
figures-region =
    { $code ->
        [Africa] أفريقيا
        [Americas] الأمريكتان
        [Asia] آسيا
        [Europe] أوروبا
        [Oceania] أوقيانوسيا
        [Northern_Africa] شمال أفريقيا
        [Sub_Saharan_Africa] أفريقيا جنوب الصحراء الكبرى
        [Latin_America_and_the_Caribbean] أمريكا اللاتينية ومنطقة البحر الكاريبي
        [Northern_America] أمريكا الشمالية
        [Eastern_Asia] شرق آسيا
        [South_eastern_Asia] جنوب شرق آسيا
        [Southern_Asia] جنوب آسيا
        [Western_Asia] غرب آسيا
        [Eastern_Europe] أوروبا الشرقية
        [Northern_Europe] شمال أوروبا
        [Southern_Europe] جنوب أوروبا
        [Western_Europe] غرب أوروبا
        [Australia_and_New_Zealand] أستراليا ونيوزيلندا
        [Melanesia] ميلانيزيا
        [Micronesia] ميكرونيزيا
        [Polynesia] بولينيزيا
        [none] المنطقة غير مذكورة
       *[other] { $name }
    }
figures-years-title = المطلوب والمغطى حسب السنة والموضوع، { $currency }
figures-years-finding =
    { $count ->
        [zero] لا سنوات؛ { $year }: { $amount }.
        [one] سنة واحدة، { $year }: المطلوب { $amount }.
        [two] سنتان؛ أكثر المطلوب لسنة { $year }: { $amount }.
        [few] { $count } سنوات؛ أكثر المطلوب لسنة { $year }: { $amount }.
        [many] { $count } سنة؛ أكثر المطلوب لسنة { $year }: { $amount }.
       *[other] { $count } سنة؛ أكثر المطلوب لسنة { $year }: { $amount }.
    }
figures-years-says = الأعمدة كلها على مقياس واحد. ولها أجزاء الأشرطة من الأسفل: مغطى سابقاً، مدفوع أو مسلَّم، ملتزَم به، معلن، غير مغطى. ولا عمود حيث لم يُبلَّغ عن شيء. الجدول أعلاه يقول الشيء نفسه بالكلمات.
figures-deadlines = المواعيد النهائية للمادة 4 في الصفحة الأولى من مكتبكم
figures-how = كيف تُحسب
figures-how-needs = بنود الاحتياجات المنشورة التي يمكنكم رؤيتها، والمساهمات في التحالفات كما تُبلَّغ إليكم. المسودات لا تُحسب في أي مكان.
figures-how-asked = ما يطلبه البند هو مبلغه، أو كميته بسعر الوحدة الذي حددته الدولة. البند الذي لا رقم له بانتظار تحديد التكلفة: يُحسب على حدة ولا يُحسب صفراً أبداً.
figures-how-covered = المغطى سابقاً هو ما تفيد الدول أو المصادر العلنية بأنه لُبّي خارج التحالفات.
figures-how-committed = المدفوع أو المسلَّم والملتزَم به هو ما ذكره المانحون في التحالفات. يُحسب كل مبلغ مرة واحدة، حيث هو الآن.
figures-how-pledged = ما هو معلن أو مقترح فقط لا يغطي شيئاً. وهو جزء من غير المغطى ويرد بجانبه.
figures-how-balance = في كل بند وكل مجموع: المطلوب هو المغطى سابقاً والمدفوع أو المسلَّم والملتزَم به وغير المغطى معاً. وما يُذكر زيادة على رقم البند لا يدخل في أي منها ويرد بجانبها.
figures-how-currencies = تُجمع كل عملة على حدة. ولا يُحوَّل شيء.
figures-how-order = الدول مرتبة حسب الاسم. لا ترتيب ولا لون يقارن بينها.
