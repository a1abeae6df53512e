desk-account-name-how = 姓名和地址均不能在此更改。如需使用其他地址，由执行支助股发出新的邀请。
desk-password-current = 当前密码
desk-password-change = 更改密码
desk-password-changed = 密码已更改。其他会话均已结束。
desk-totp = 身份验证器
desk-totp-must = 代表执行支助股行事需要身份验证器。请先设置再继续。
desk-totp-on = 身份验证器已启用：登录时需要验证码。
desk-totp-off = 启用身份验证器后，仅凭盗得的密码无法登录。
desk-totp-begin = 设置身份验证器
desk-totp-replace = 设置另一个身份验证器
desk-totp-how = 打开身份验证器应用，选择“输入密钥”，然后输入此密钥：
desk-totp-open = 在本设备的应用中打开密钥
desk-totp-code = 应用现在显示的验证码
desk-totp-old = 当前身份验证器的验证码
desk-totp-confirm = 确认
desk-totp-remove = 停用身份验证器
desk-recovery = 您的恢复码
desk-recovery-how = 丢失身份验证器时，每个恢复码可登录一次。现在只显示这一次：请保存在本设备之外。
desk-recovery-save = 保存为文件
desk-recovery-kept = 我已保存
desk-sessions = 您的登录位置
desk-sessions-caption = 您在本设备和其他设备上的会话
desk-session-agent = 浏览器
desk-session-begun = 开始时间
desk-session-seen = 最近使用
desk-session-this = 本会话
desk-session-end = 结束此会话
desk-session-ended = 会话已结束。
desk-home-attention = 需要您处理
desk-home-nothing = 没有待办事项。
desk-home-needs = 您的需求
desk-home-offers = 您的提议
desk-home-latest = 最近更改的在前，{ $total } 项中的 { $count } 项
desk-home-untitled = 无标题
desk-home-task =
    { $code ->
        [correct] 更正执行支助股退回的：
        [confirm] 阅读执行支助股为您起草的：
        [finish] 完成草稿：
        [check] 核对并公布，或退回：
        [recheck] 查看修改：
        [interests] 阅读捐助方对此的意见：
        [answer_round] 答复：
        [close_round] 结束，截止日已过：
        [release_round] 向该国提交答复：
        [decided] 执行会议决定：
        [follow_up] 跟进会议决定：
        [record_meeting] 记录会议结果：
        [confirm_step] 确认{ $party }所声明的内容：
        [overdue_step] 说明已到期步骤的情况：
        [reply] 阅读执行支助股的意见：
        [still_true] 说明是否仍属实：
        [read_answer] 阅读答复：
       *[answer] 答复邀请：
    }
desk-home-since = 自 { $day } 起
desk-home-due = 答复截止日：{ $day }
desk-home-kept = 您开始填写的一项需求保存在本设备上，尚未发送。
desk-home-go-on = 继续填写
desk-home-first = 最初三步
desk-first-need = 描述一项需求。有标题即可开始。
desk-first-send = 发送给执行支助股，并逐个条目决定他人能看到什么。
desk-first-account = 用身份验证器保护您的账户。
desk-first-people = 邀请联络点和捐助方工作人员。
desk-first-behalf = 代表一国录入需求。
desk-first-workbench = 生成快照并运行匹配。
desk-first-offer = 描述您能提供什么。除非您另有说明，只有执行支助股能看到。
desk-first-look = 阅读受影响国家提出的需求。
desk-first-coalitions = 关注您参加的联盟。
