# The page of help: plain, the same for everyone, readable without an account.

help-title = 帮助
help-lead = 这些页面上的词是什么意思，数字如何计算，从哪里开始，以及如何用键盘或读屏软件使用页面。
help-words = 词语
# $term - a word with a meaning of its own on these pages
help-term =
    { $term ->
        [need] 需求
        [line] 条目
        [offer] 提供
        [must] 必须与优先
        [matching] 匹配
        [coalition] 国别联盟
        [interest] 兴趣
        [round] 答复轮次
        [proposed] 拟议
        [pledged] 已宣布
        [committed] 已承诺
        [paid] 已支付或已交付
        [open] 仍未落实
        [not_reported] 未报告
       *[to_be_costed] 待估算
    }
help-meaning =
    { $term ->
        [need] 受影响国家所要求的支持，附有该国自定的优先级。需求由条目组成。
        [line] 需求的一部分：一种支持、一个年份、一个金额或数量。支持总是针对一个条目，因此不会重复计算。
        [offer] 捐助方、组织、银行或公司可以提供的资金、专门知识或物资，以及其限制。
        [must] 标为“必须”的限制绝不突破。标为“优先”的限制尽量遵守，未能遵守时会说明。
        [matching] 按公开规则将需求与提供放在一起。相同的数据总是得出相同的结果，并附有任何人都能核查的证明。
        [coalition] 可以支持一个国家的各方及其份额：谁提供什么，用于哪个条目、哪一年，还有什么未落实以及原因。
        [interest] 捐助方表示某项需求值得商谈。这不是提供，不构成任何一方的承诺。
        [round] 执行支助股就一个国家的需求询问多个捐助方，截至某日。该国得到一份汇总答复。
        [proposed] 匹配的结果，供讨论。没有人作出承诺。
        [pledged] 提供方已宣布。在图中画出，但不计入覆盖。
        [committed] 已答应，尚未支付或交付。计入覆盖。
        [paid] 资金已支付，或物资、专家已到位。计入覆盖。
        [open] 所要求的减去已落实的。
        [not_reported] 无人说明。绝不等于0。
       *[to_be_costed] 尚无数字的条目。单独显示和计数，不计入任何合计。
    }
help-counting = 数字如何计算
# $rule - one of the rules
help-rule =
    { $rule ->
        [once] 一笔金额只有一个提供方、一个接受方和一个条目。经他人转手的只计一次。
        [cover] 覆盖是指已承诺的和已支付或已交付的，加上该国或公开来源所称此前已落实的。仅拟议或宣布的不计入覆盖。
        [sides] 承诺的每一步都注明由谁说明，以及另一方是否已确认。
        [currency] 金额保留其原来的货币。比较不同货币时采用执行支助股的汇率，每个汇率注明日期。没有汇率的不计入，并会说明。
       *[files] 图、表和文件的行相同。文件中名称旁有代码。
    }
help-begin = 从哪里开始
# $role - who reads; the names of roles are those of the desks
help-first =
    { $role ->
        [focal_point] 逐条写下需求，或从电子表格粘贴，或使用按模板填写的表。草稿只有贵国能看到。提交后由执行支助股审阅，然后发布，或附意见退回。
        [donor_desk] 写明一项提供及其限制，即可看到它适合多少需求。对每项需求，页面说明哪条规则符合、哪条不符合，以及作出改变会带来什么。然后可表示兴趣；您就不接受的原因对执行支助股所说的话，只有该股能看到。
       *[isu] 工作台首页列出待办事项。在工作区可以运行匹配、比较结果并拟定联盟；发出邀请之前，其他人都看不到。
    }
help-access = 键盘、读屏软件、视力
# $about - what the sentence is about
help-accessible =
    { $about ->
        [keyboard] 一切操作都可用 Tab、Shift+Tab、Enter、空格和方向键完成。没有可能与您的设置冲突的自设快捷键。每页第一次按 Tab 可跳到正文。
        [reader] 每张图之前都有数字相同的表格。变化会以不打断的方式播报。排序按钮在列标题中。
        [sight] 文字可放大到400%，页面遵循您系统中选定的颜色、对比度和动画设置。页脚可选浅色或深色。
       *[known] 页面以 WCAG 2.2 AA 级为目标，每种状态都经程序检查。尚未由日常使用读屏软件的人检查。五种语言的文字仍待母语者审阅。
    }
help-data = 什么保存在哪里
# $about - what the sentence is about
help-kept =
    { $about ->
        [local] 从您的电脑打开的案例只留在浏览器中，在那里匹配，不会发送任何内容。
        [draft] 您输入的内容保存在设备上，直到存入系统，没有网络时也是如此。离线所作的更改会等待，网络恢复后发送，在此之前列在清单中。
        [leave] 退出登录会清除设备上为您的席位保存的内容。如有未发送的内容，会先询问您。
       *[letters] 信件中没有数字：信件引向一个会询问您身份的页面。
    }
help-whom = 向谁询问
help-whom-text = 《公约》执行支助股负责开通访问、回答问题和更正错误。报告错误时，只需提供消息中的编号、您做了什么以及您期望什么。
