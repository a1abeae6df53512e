rounds-title = 答复轮次
rounds-lead-unit = 就一国的需求向各方询问至指定日期，然后向该国提交一份答复。
rounds-lead-state = 执行支助股就贵国的需求询问可能的伙伴。轮次结束后，您在此阅读一份答复。
rounds-lead-asked = 执行支助股就一国的需求向您询问。请在指定日期前逐项答复。
rounds-none = 没有您可以查看的轮次。
rounds-caption = 各轮，默认待答复者在前，可按列标题排序
rounds-closes = 答复截止日
rounds-opens = 开始日
rounds-asked-on = 贵方收到日期
rounds-open = 进行中
rounds-new = 起草轮次
rounds-state-first = 请先选择国家。
rounds-of = 答复轮次：{ $state }
rounds-fallback = 仍未满足部分的处理
rounds-fallback-hint = 被询问方和该国都会读到的一句话。
rounds-fallback-party = 由谁负责
rounds-nobody = 无特定方
rounds-needs = 所询问的需求
rounds-line-open = 仍未落实：{ $quantity }
rounds-asked = 被询问方
rounds-asked-hint = 各方只知道自己被询问，不知道还有谁。
rounds-closes-hint = 轮次开始后，此日期只能推迟。
rounds-note = 给被询问方的说明
rounds-waits = 轮次进行中
rounds-waits-means = 被询问方可在截止日前答复。随后执行支助股编制一份答复，审阅后提交给您。
rounds-invite = 开始轮次
rounds-invite-means = 被询问方和该国将看到它。无人看到答复。
rounds-close = 结束并编制答复
rounds-close-again = 重新编制答复
rounds-close-means = 答复只包含被询问方允许告知该国的内容。
rounds-close-waits = 尚不能进行：{ $count } 方未答复，且最后期限未过。
rounds-release = 向该国提交答复
rounds-release-means = 该国将读到上面所示的答复，此后不再更改。
rounds-edit = 修改轮次
rounds-withdrawn = 轮次已撤回。
rounds-withdraw = 撤回此轮次
rounds-progress = 谁已答复
rounds-progress-hint = 只有执行支助股看到此内容。理由绝不会告知该国。
rounds-progress-caption = 被询问方，按轮次顺序
rounds-party = 参与方
rounds-said = 答复内容
rounds-unanswered = 尚未答复
rounds-letters = 信函
rounds-letter =
    { $code ->
        [opened] 轮次开始
        [half] 时间过半
        [last] 最后几天
       *[released] 答复已提交
    }
rounds-nothing-yet = 尚无
rounds-not-for-state = 不告知该国
rounds-for-state = 可告知该国
rounds-for-state-hint = 否则只有执行支助股知道。该国会读到您是谁、项目、数量和您的说明，绝不会读到理由。
rounds-for-state-yes = 可告知该国
rounds-answer = 答复
rounds-answer-means = 有兴趣不等于提供，对任何一方均无约束力。在捐助方自己的文书作出规定之前，不构成任何承诺。
rounds-made-on = 编制于 { $day }；该国尚未看到
rounds-released-on = 于 { $day } 提交给该国
rounds-words = 执行支助股给该国的话
rounds-words-hint = 置于答复之前。
rounds-for-whole = 针对整个需求：
rounds-lines-caption = 所需数量、有兴趣者和仍未满足的
rounds-committed = 已落实或已承诺
rounds-offered = 有兴趣，未承诺
rounds-no-offer = 尚无人对此条目表示兴趣
rounds-no-offer-alone = 无人只对此条目表示兴趣；见上文整个需求
rounds-no-figure = 有兴趣；未说明数量
rounds-by-unit = 由执行支助股代为填写
rounds-answered = 您已答复每项需求
rounds-by = 请在 { $day } 前（含当日）答复
rounds-late = 本轮已关闭。在该国收到答复之前，您的答复仍然有效。
rounds-before = 这是在本轮之前说的。可否告知该国？
rounds-answer-how = 您也可以在匹配中登记一项提供：
rounds-say-more = 就另一项目答复
rounds-whole-need = 整个需求
rounds-quantity = 您可能提供的数量
rounds-quantity-hint = 以该项目的单位或货币计。并非承诺。
rounds-own-words = 您的说明
rounds-stance = 您的答复
rounds-stance-means =
    { $code ->
        [interested] 您愿意商谈提供某些支持。这不构成任何承诺。
        [nothing_this_time] 在本轮中您无法为其提供任何支持。
       *[not_for_us] 这不在您的支持范围内。
    }
rounds-send = 发送答复
rounds-stays = 您为另一答复填写的内容不会随此答复发送，仍保留在本设备上。
rounds-behalf = 来函答复
rounds-behalf-hint = 在此记录参与方以信函或在会议上所作的答复。将标明由执行支助股填写，该参与方可以撤回。
rounds-behalf-of = 代表{ $name }
rounds-behalf-means = 只写其告知您的内容：该答复视为其本身的答复。
rounds-behalf-done = { $name }已答复每项需求
rounds-behalf-stance = { $name }的答复
rounds-behalf-send = 代表{ $name }发送
rounds-behalf-quantity = 其可能提供的数量
rounds-behalf-words = 其说明
rounds-behalf-for-state-hint = 仅在该参与方同意时。该国会读到其是谁、项目、数量和这些说明，绝不会读到理由。
rounds-reminders = 信函：今天及今后30天
rounds-reminders-sent = 若在此之前没有变化，每封信在其日期发出。
rounds-reminders-unsent = 未配置邮件服务器，这些信函都不会发出。请复制您要自行发送的信函。
rounds-reminders-none = 没有待发信函。
rounds-reminder-nobody = 无法致函该方任何人。
rounds-reminder-copy = 复制文本
rounds-reminder-copied =
    { $code ->
        [yes] 文本已复制。
       *[no] 浏览器不允许网页复制。请选择上方的文本。
    }
