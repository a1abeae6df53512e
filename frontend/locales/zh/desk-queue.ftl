queue-title = 支助股待办事项
queue-lead = 各类均从最早的开始。每一行只是带有日期的事实；他人看不到本页。
queue-counts = 待办数量
queue-all = 全部
queue-none = 没有此类待办事项。
queue-party = 国家或组织
queue-what =
    { $code ->
        [submitted] 已发送，待核对
        [amended] 核对后有更改
        [incomplete] 不完整
        [stale] 是否仍属实？
        [twice] 列入两个联盟
        [unanswered] 已询问，未答复
        [overdue] 逾期步骤
       *[silent] 90天没有动静
    }
queue-count =
    { $code ->
        [submitted] { $count ->
               *[other] { $count } 项需求已发送，待核对
            }
        [amended] { $count ->
               *[other] { $count } 项需求核对后有更改
            }
        [incomplete] { $count ->
               *[other] { $count } 项需求不完整
            }
        [stale] { $count ->
               *[other] { $count } 项需求：是否仍属实？
            }
        [twice] { $count ->
               *[other] { $count } 个条目列入不止一个联盟
            }
        [unanswered] { $count ->
               *[other] { $count } 方或人尚未答复
            }
        [overdue] { $count ->
               *[other] { $count } 个步骤已逾期
            }
       *[silent] { $count ->
               *[other] { $count } 方90天没有动静
            }
    }
queue-what-hint =
    { $code ->
        [submitted] 已发送、尚无人核对的需求。
        [amended] 核对后又有更改的已公布需求。
        [incomplete] 有条目尚待估算费用、未列优先级，或涉及储存或清除而未列期限的需求。
        [stale] 12个月以来，或自其所列年份结束以来，无人提及的已公布需求。更改算作提及，国家的评论也算。
        [twice] 列入不止一个联盟、会被重复计算的条目。请每个只保留在一个联盟中。
        [unanswered] 联盟成员、答复轮次各方以及受邀登录的人员。
        [overdue] 下一步已到期的贡献。
       *[silent] 90天内无人登录的国家和组织。
    }
queue-rest =
    { $count ->
       *[other] 再显示{ $count }项
    }
queue-caption = { $what }，从最早的开始
queue-thing =
    { $code ->
        [unanswered] 邀请
        [overdue] 联盟
        [silent] 位置
       *[need] 需求
    }
queue-since =
    { $code ->
        [stale] 最近一次提及
        [unanswered] 询问日期
        [overdue] 到期日
        [silent] 最近登录
       *[changed] 最近更改
    }
queue-today = { $day }（今天）
queue-note = 说明
queue-for-days =
    { $count ->
       *[other] 已{ $count }天
    }
queue-no-deadline = 没有期限
queue-no-priority = 没有优先级
queue-past-year = 列有已结束的年份
queue-asked =
    { $code ->
        [coalition] 联盟
        [round] 答复轮次
       *[sign_in] 账户
    }
queue-never = 账户建立后从未登录
queue-still = 询问：是否仍属实？
queue-still-of = 询问：是否仍属实？{ $id }
queue-still-text = 是否仍属实？请确认此需求，或更改不再属实之处。
queue-still-sent = 问题已发送给该国。
queue-still-asked = 已于{ $day }询问
need-still-asked = 支助股于{ $day }来信
need-still-stale = 自{ $day }起无人说明此需求是否仍属实。
need-still-do = 仍属实
need-still-hint = 您的答复是对此需求的评论，仅供支助股阅读。如有变化，请直接更改需求。
need-still-true = 仍属实。
need-still-said = 您的答复已发送。
interests-title = 捐助方的意见
interests-lead = 谁愿意洽谈哪项需求，谁不愿意及其原因。仅供支助股阅读：只有捐助方同意告知的内容才会告知该国。
interests-all = 捐助方的全部意见
interests-none = 尚无捐助方提出意见。
interests-yours = 您的意见
interests-yours-all = 您的全部意见
interests-yours-none = 您尚未就任何需求提出意见。
interests-no-match = 没有符合筛选条件的意见。
interests-caption = 意见，从最新的开始
interests-count = 显示{ $count }项，共{ $all }项
interest-said = 意见
interest-need = 需求
interest-no-offer = 未指明提议
interest-line = 条目和数量
interest-whole = 整个需求
interest-since = 自
interest-for-state = 可告知该国
need-interests-none = 没有捐助方对此需求提出意见。
need-interests-yes = 有兴趣：{ $count }
need-interests-no = 谢绝：{ $count }
need-interests-hint = 仅供支助股阅读。有兴趣不等于承诺。
