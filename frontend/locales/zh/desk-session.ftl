# 会话结束，以及他人在此期间的更改。

# $time - hours and minutes
session-ending = 如果在此之前没有操作，您将于 { $time }（您设备的时间）退出登录
session-last = 您将于 { $time }（您设备的时间）退出登录：任何会话都不超过十二小时
session-last-hint = 现在重新登录，即可返回本页。草稿保存在本设备上。
session-ended-hint = 重新登录之前无法保存任何内容。登录后返回本页，草稿保存在本设备上。
session-back = 重新登录后即可返回本页。
session-again = 重新登录
session-other = 在另一个窗口中，其他人已登录，或者您在那里代表另一方
live-one = 在此期间已有更改。
# $who - a person's name or function
live-one-by = { $who } 在此期间作了更改。
live-form = 在此期间已有更改。您输入的内容会保留：保存时由您逐项决定。
live-form-by = { $who } 在此期间作了更改。您输入的内容会保留：保存时由您逐项决定。
live-list = 有新条目或更改。
live-load = 重新载入
