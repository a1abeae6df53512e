convene-lead = 谁为一国提供什么，逐步跟进。仅为拟议的内容不构成任何承诺。
convene-lead-unit = 联盟根据运行结果起草，见
convene-none = 尚无您可看到的联盟。受邀后即可看到。
convene-caption = 联盟，默认按国家名称排列，可按列标题排序
convene-convened = 已向成员开放
convene-answers = 答复
convene-open-answers = { $count } 项答复待定
convene-meeting = 下次会议
convene-no-meeting = 日期未定
convene-not-invited = 尚未邀请
convene-not-binding = 除非捐助方自己的文书另有规定，此处内容均无法律约束力。
convene-withdrawn = 联盟已撤回。
convene-withdraw = 撤回此联盟
convene-withdraw-not = 其中有已承诺或已支付的内容时不能撤回。
convene-answer =
    { $code ->
        [open] 尚未答复
        [accepted] 参加
       *[declined] 不参加
    }
convene-your-answer = 您的答复：{ $answer }
convene-answer-means = 如参加，您可看到其他已同意参加的成员及其声明的内容。如不参加，只有支助股和您知道。答复可以更改。
convene-answer-change = 更改我的答复
convene-accept = 参加
convene-decline = 这次不参加
convene-answer-back = 撤回我的答复
convene-accepted = 参加
convene-declined = 不参加
convene-record = 记录答复
convene-record-accept = 记录{ $name }参加
convene-record-decline = 记录{ $name }不参加
convene-record-back = 撤回{ $name }的答复
convene-invite = 邀请成员…
convene-consequences = 谁将看到什么
convene-consequences-lead = 目前只有支助股能看到此草案。邀请成员后：
convene-sees-state = { $name }可看到标题、说明、会议和参加的成员；捐助须经提供方声明后才能看到。
convene-sees-observer = { $name }可看到标题、说明、会议和参加的成员，看不到金额。
convene-sees-member = { $name }可看到向其拟议的 { $count } 项捐助，参加前看不到其他捐助。
convene-consequences-all = 向一个捐助方拟议的内容不会显示给其他捐助方或该国。运行结果只留在支助股。
convene-invite-do = 邀请 { $count } 个成员
convene-not-yet = 暂不
convene-members-title = 成员
convene-members-caption = 成员：国家在前，其余按名称
convene-part =
    { $code ->
        [affected_state] 受影响国
        [lead] 牵头伙伴
        [funder] 出资方
        [technical] 技术伙伴
        [in_kind] 实物伙伴
        [operator] 执行方
       *[observer] 观察员
    }
convene-rung =
    { $code ->
        [interest] 有兴趣
        [pledged] 已宣布
        [committed] 已承诺
        [paid] 已支付或交付
        [reported] 该国已报告
        [declined] 已谢绝
       *[lapsed] 已失效
    }
convene-proposed = 拟议
convene-paid = 已支付
convene-committed = 已承诺
convene-pledged = 已宣布
convene-share = { $share } { $word }
convene-key-paid = 已支付或交付
convene-key-committed = 已承诺，尚未支付
convene-key-pledged = 已宣布：不计入覆盖
convene-lines = 请求的内容及其覆盖情况
convene-lines-hint = 已支付和已承诺的计入覆盖。已宣布的画出但不计入。
convene-lines-proposed = 拟议的是支助股的建议，不在任何条形中。
convene-lines-elsewhere = 该国其他联盟提供的也计入。
convene-lines-alone = 其他联盟提供的不计入此处。
convene-lines-not-told = 其他各方支付、承诺或宣布的数额仅向参加者报告，未向您报告。
convene-covered-not-reported = 此前已落实：未报告
convene-lines-caption = 条目，未落实的在前
convene-gap = 复制给捐助方的文字
convene-gap-text = { $title }：{ $line }。仍未落实：{ $open }。
convene-gap-copied = 文字已复制。
convene-contributions = 捐助
convene-contributions-none = 尚无您可看到的捐助。
convene-brings = { $name }：{ $quantity }
convene-since = 自{ $day }
convene-next-due = 下一步期限{ $day }
convene-giver-says = 提供方：{ $says }
convene-receiver-says = 国家：{ $says }
convene-confirmed = 已确认
convene-not-confirmed = 尚未确认
convene-confirm = 确认此步骤
convene-confirm-for = 代{ $name }确认
convene-awaited = 等待您确认
convene-stated = { $name }声明为{ $line }提供 { $quantity }：{ $rung }，{ $day }。
convene-see-row = 在捐助中查看
convene-awaited-wrong = 如有不实之处，请勿确认，并告知支助股。
convene-tell = 告知支助股有误
convene-tell-text = 有误之处
convene-tell-hint = 只有支助股能看到。
convene-tell-do = 发送给支助股
convene-tell-done = 支助股已收到。
convene-told = 成员告知支助股
convene-told-seen = 已阅
convene-next-step = 下一步
convene-step-to = 进入
convene-step-stays = { $rung }，另定日期
convene-step-day = 步骤日期
convene-due = 期限
convene-source = 文件出处
convene-step-part = 数量（如仅为一部分）
convene-step-do = 采取此步骤
convene-step-undo = 撤销此步骤
convene-step-hint = 不填日期则为今天。将请另一方确认。
convene-edit = 更改联盟
convene-note = 成员须知
convene-role-of = { $name }的角色
convene-keep-proposed = 保留的拟议捐助
convene-add = 添加捐助
convene-add-hint = 添加某参与方为任何运行均未提出的条目所表示的捐助。在该参与方确认、或您在联盟页面上代其以步骤确认之前，它只是拟议，不是任何一方的承诺。
convene-add-member = 将{ $name }加入成员
convene-add-no-offer = 无特定提议
convene-add-more = 这多于仍未满足的数量：{ $quantity }
convene-add-remove = 移除此捐助
convene-gone-with = { $name }及其捐助：{ $count }项
convene-giver = 提供方
convene-flow = 拟由谁支持什么
convene-flow-caption = 捐助，按提供方名称排列
convene-flow-stated = 提供方所表明，以{ $unit }计
convene-flow-proposed = 仅为拟议，以{ $unit }计
convene-flow-says = 按比例绘制。颜色代表主题；上表以文字说明同样内容。
deadlines = 期限
deadlines-hint = 按需求所述；第四条期限按所注来源的报告。第四条期限的延期请求须在作出决定的会议前至少九个月提交。所示日期是会议恰在期限当日时的最后一天；会议更早，则请求也须更早。
deadlines-caption = 期限，按国家名称排列
deadlines-submit = 提交延期请求的最后一天
deadlines-entry = { $state }：期限
deadlines-entry-submit = { $state }：提交延期请求的最后一天（会议恰在期限当日时）
deadlines-needs = { $count } 项需求载明此期限。
deadlines-article4 = 第四条，据报：{ $source }
deadlines-unknown = 第四条期限未报告，因为来源中没有延期请求的结果：
deadlines-key = 每条横线从提交请求的最后一天延伸至期限本身；虚线为今天。上表以文字说明同样内容。
deadlines-finding = { $count }个期限；最早的是{ $day }，{ $state }。
# Commitments of every coalition, and what waits of them
follow-title = 承诺与到期事项
follow-lead = 您参加的联盟中已认捐、已承诺或已交付的支持，下一步先到期的排在前面。仅为建议的不列入：没有人作出承诺。
follow-none = 目前没有您可以看到的认捐或承诺。
follow-no-match = 没有符合这些筛选条件的内容。
follow-caption = 承诺，按下一步到期日排列，除非按标题排序
follow-next = 下一步到期日
follow-what = 待办情况
follow-due =
    { $code ->
        [overdue] 已逾期
        [soon] 30天内到期
        [silent] 90天没有进展
       *[unconfirmed] 双方尚未都确认
    }
# $of - all that there are
follow-count = { $of }项承诺中的{ $count }项
