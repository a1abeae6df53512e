desk-loading = 正在载入
desk-demo = 演示：人物和数字均为虚构，不代表任何官方立场。
desk-who = 当前登录者
desk-visitor = 您尚未登录。公开信息对所有人开放。
desk-sign-in = 登录
desk-sign-out = 退出登录
desk-sign-in-how = 账户由执行支助股邀请开立。
desk-provider = 使用贵组织的账户登录
desk-provider-hint = 仅限已与邀请关联的账户。
desk-with-password = 使用密码
desk-forgotten = 忘记密码？
desk-forgotten-how = 请在上方输入您的地址，然后索取一封含有新密码链接的信函。
desk-forgotten-ask = 向我发送链接
desk-forgotten-sent = 如果存在使用此地址的账户，信函已在途中。其链接在三十分钟内有效。
desk-forgotten-address = 请先输入您的电子邮件地址。
desk-forgotten-unit = 请致函执行支助股：该股会为您生成设置新密码的链接。
desk-account = 您的账户
desk-acting-for = 代表
desk-seat-choose = 请选择您所代表的一方
desk-seat = { $party }，{ $role }
desk-nav-workbench = 工作区
desk-nav-people = 人员
desk-role-isu = 执行支助股
desk-role-focal-point = 联络人
desk-role-donor-desk = 捐助方经办人
desk-role-partner = 联盟伙伴
desk-role-observer = 观察员
desk-email = 电子邮件地址
desk-password = 密码
desk-new-password = 新密码
desk-new-password-hint = 至少12个字符。几个互不相关的词比符号更容易记住。
desk-code = 身份验证器代码
desk-code-hint = 六位数字，或您的一个恢复代码。
desk-name = 您的姓名或职务
desk-name-hint = 其他人将看到的名称。
desk-sending = 正在发送……
desk-continue = 继续
desk-by-unit = 由执行支助股代为填写
desk-see-as = 以他人身份查看…
desk-see-as-hint = 服务器向他人展示的内容。
desk-see-role = 以何身份
desk-see-visitor = 未登录者
desk-seen-as = 您正以此身份查看：{ $who }
desk-seen-not = 该身份看不到此内容。
desk-see-back = 返回您自己的视图
desk-welcome = 欢迎
desk-welcome-not = 此链接无效
desk-welcome-acting = 您将代表：{ $seat }
desk-home-title = 您的工作台
desk-home-visitor = 联络人、捐助方和执行支助股在此工作。
desk-not-found = 没有此页面
desk-not-found-why = 地址可能已过时，或此页面未对您开放。
desk-trouble-unreachable = 无法连接服务器
desk-trouble-unreachable-fix = 您输入的内容仍在。请检查网络连接后重试。
desk-trouble-unreadable = 无法读取服务器的答复
desk-trouble-unreadable-fix = 请重新载入页面：它可能比服务器旧。
desk-trouble-refused = 服务器未接受
desk-trouble-not-loaded = 无法加载
desk-trouble-not-loaded-fix = 无法加载。请检查网络连接后重试。
desk-trouble-again = 重试
desk-trouble-detail = 服务器的说明（英文）
desk-trouble-not-signed-in = 地址、密码或代码不正确
desk-trouble-code-needed = 需要身份验证器代码
desk-trouble-too-many = 尝试次数过多，请等待几分钟。
desk-trouble-link-used = 此链接已使用或已过期，请向执行支助股索取新链接。
desk-trouble-stale = 其他人在此期间作了更改
desk-trouble-not-found = 此处没有您可以查看的内容
desk-trouble-place =
    { $code ->
        [answered_itself] 该方已自行答复。
        [not_taking_part] 不参加的一方不采取步骤。
        [no_such_step] 当前状态下没有这一步骤。
        [other_side] 这一步骤应由另一方采取。
        [proposed_elsewhere] 已有另一联盟就此条目提出拟议。
        [step_taken] 已就此采取步骤，内容保持不变。
        [need_not_shown] 有一项需求未向其中一方显示。
        [line_not_shared] 该国未显示其中一个项目。
        [still_open] 截止日未过，且有一方尚未答复。
        [said_since] 答复编制后情况有变。请重新编制。
        [round_is_closed] 关闭后，询问对象和内容不再改变。
        [deadline_moves_later] 截止日只能推迟。
        [day_is_past] 截止日已过。
        [closes_before_opening] 截止日早于开始日。
        [kept_apart] 一项排除将该方与该国分开。
        [not_in_force] 该提议未生效。
        [more_than_open] 超过该条目所需。
        [more_than_offered] 该提议没有这么多。
        [duplicate_entry] 此项出现两次。
        [owner_decides] 只有所有者可更改。
        [consent_is_the_states] 只有该国可共享此项目。
        [settled] 另一方已确认。
        [taken_itself] 该方已自行采取这一步骤。
        [no_part] 部分须大于零且不超过全部。
        [no_years] 请添加年份。
        [too_many] 数量过多。
       *[other] { "" }
    }
desk-trouble-provider = 无法使用另一提供方的账户
desk-trouble-provider-fix = 该账户须先与邀请关联。请打开邀请中的链接并在那里选择该账户，或使用密码登录。
desk-trouble-provider-code = 贵组织的提供方没有要求第二重验证
desk-trouble-provider-code-fix = 您在此处的账户设有验证器。请使用密码及验证码登录。
desk-outbox =
    { $count ->
       *[other] { $count } 项更改等待发送
    }
desk-outbox-hint = 这些更改保存在本设备上；一旦能连接服务器且您已登录，便会自动发送，每项只发送一次。
desk-outbox-sent = 等待发送的内容已发送。
# $moment - day and time
desk-outbox-since = 自 { $moment } 起等待
desk-outbox-old = 此项已等待六天以上，不再自动发送。请查看是否已经送达。
desk-outbox-open = 打开并修改
desk-outbox-look = 查看现状
desk-outbox-decide = 查看两者并作决定
desk-waits = 已保存在本设备上，尚未发送
desk-load-again = 重新载入页面
# $moment - day and time
desk-saved-copy = 无法连接服务器。这是 { $moment } 的副本
desk-saved-copy-hint = 此后内容可能已有变化。您可以继续工作：您发送的内容会在本设备上等待。
desk-never-kept = 您要打开的页面从未在本设备上打开过，因此这里没有它的副本。
desk-new-version = 此页面的新版本已就绪
desk-new-version-hint = 载入新版本时，您填写的内容不会丢失。
desk-leave-unsent =
    { $count ->
       *[other] 您写的 { $count } 项内容只在本设备上。退出登录会将其删除。
    }
desk-leave-stay = 保持登录
desk-leave-anyway = 删除并退出登录
desk-work-ends = 这会中止本页正在进行的工作。继续吗？
