desk-loading = 正在载入
desk-demo = 演示：人物和数字均为虚构，不代表任何官方立场。
desk-who = 当前登录者
desk-visitor = 您尚未登录。公开信息对所有人开放。
desk-sign-in = 登录
desk-sign-out = 退出登录
desk-sign-in-how = 账户由执行支助股邀请开立。
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
desk-welcome = 欢迎
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
desk-trouble-not-signed-in = 地址、密码或代码不正确
desk-trouble-code-needed = 需要身份验证器代码
desk-trouble-too-many = 尝试次数过多，请等待几分钟。
desk-trouble-link-used = 此链接已使用或已过期，请索取新链接。
desk-trouble-stale = 其他人在此期间作了更改
desk-trouble-not-found = 此处没有您可以查看的内容
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
