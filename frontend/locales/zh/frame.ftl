site-name = 国别联盟

nav-overview = 概览
nav-needs = 需求
nav-offers = 提供
nav-matching = 匹配
nav-coalitions = 联盟
nav-desk = 您的工作台

frame-skip = 跳至内容
frame-pages = 页面
frame-breadcrumb = 面包屑导航
frame-case = 当前案例
frame-language = 语言
frame-as-of = 数据截至{ $day }
frame-local = 仅在本设备上

footer-proposals = 凡标为“拟议”的内容均为供讨论的建议，不构成任何一方的承诺，也不具有法律约束力。
footer-order = 除标题另有说明外，列表按字母顺序排列。不对任何一方评分或排名。
footer-help = 帮助
footer-not-reviewed = 本页中文文本尚未经母语人士审阅。

theme-label = 颜色
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
