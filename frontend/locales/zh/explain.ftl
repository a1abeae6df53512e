explain-trying = 正在尝试更改

explain-so-far = 正在通过重新匹配尝试更改：目前{ $count }次。

explain-stop = 停止并保留已找到的内容

explain-none = 没有答案

explain-stopped = 在找到任何结果之前停止。

explain-not-started = 无法启动说明程序。

explain-crashed = 说明程序停止工作。

check-not-started = 无法启动核查程序。

check-unreadable = 无法读取文件。

check-crashed = 核查程序停止工作。

offer-of = { $donor }（{ $id }）

class-change = { $what }，优先级{ $priority }：{ $change }

class-change-only = 优先级{ $priority }：{ $change }

prices-more = 增加

prices-placed = 可分配

prices-change = 将变化的覆盖

prices-useful = 增加后可多分配的提议

prices-none = 增加任何提议都不会多分配。

prices-idle = 增加也不会带来变化的提议

prices-idle-offer = { $offer }，{ $year }

dependence-not-tried = 未尝试

dependence-nothing = 无：其他方会带来同样多

dependence-change = 若其退出对该国的变化

dependence-none = 没有为该国提出捐助方。

objective =
    { $code ->
        [priority] 国家优先级
        [order] 严格的优先级次序
        [fairness] 先提高覆盖率最低者
        [fit] 捐助方的偏好
       *[fixed_cost] 每个捐助方和国家的成本
    }

objective-bands = 公平等级，代替{ $bands }

objective-without = 无此规则

objective-with = 有此规则

objective-difference = 差异

objective-none = 没有此规则，各国的覆盖也不会不同。

explain-checked = 已通过重新匹配{ $count }次核查。

explain-checked-part = 已通过重新匹配{ $count }次核查；在尝试全部之前停止。

explain-not-proved = 未证明为最优：每次搜索均提前结束，微小差异可能由此而来。

explain-unmatched = 有些更改无法尝试：按这些规则，更改后的案例无法匹配。

help-bound-title = 是什么使合适的提议未用于此条目

help-bound-offer = { $offer }：{ $why }

help-title = 怎样会有帮助

help-none = 所尝试的任何单项更改都不会给此条目带来任何内容。

help-bound =
    { $code ->
        [max_per_state] 该国在当年已从此提议获得其可得的最大数额。
        [max_share_of_line] 此提议已支付其在该条目中的最大份额。
        [max_states] 此提议给予的其他国家数已达上限。
        [min_grant] 该国从此提议所得将低于其最低拨款额。
        [needs_co_funding] 此提议仅在另有出资方时提供。
        [smallest_part] 该条目仍会低于其最小有用部分。
       *[max_partners] 该国与其他捐助方的合作数已达其愿望上限。
    }

help-more-of-offer = { $year }年提议{ $offer }至少增加{ $quantity }。

help-move-year = 将提议{ $offer }中至少{ $quantity }从{ $from }年移至{ $year }年。

help-raise-per-state = 提议{ $offer }的每国限额至少提高{ $quantity }。

help-raise-share = 提议{ $offer }的最大份额至少提高该条目的{ $share }。

help-raise-states = 提议{ $offer }在其上限之外至少再给{ $count }个国家。

help-lower-grant = 提议{ $offer }的最低拨款额至少降低{ $quantity }。

help-lift-co-funding = 在没有其他出资方的情况下给予提议{ $offer }。

help-loosen = 放宽提议{ $offer }的一条规则：{ $reason }。

help-raise-partners = 该国自身的上限至少提高{ $count }个捐助方。

help-lower-part = 该条目的最小有用部分至少降低{ $quantity }。

help-brings = 这将为此条目带来{ $brings }，且不减少其他条目。

help-brings-takes = 这将为此条目带来{ $brings }；其他条目将减少{ $takes }。

rivals-title = 其他可满足此条目的提议

rivals-with = 采用

rivals-cost = 代价

rivals-none = 没有其他提议可满足此条目。

rivals-impossible = 在限制之内无法做到。

rivals-free = 没有代价：规则的任何等级都不会减少。

rivals-loss =
    { $first ->
        [priority] 按规则优先的部分减少{ $loss }；首先是优先级{ $priority }
        [step] 按规则优先的部分减少{ $loss }；首先是第{ $step }级
        [rules] 按规则优先的部分减少{ $loss }
       *[both] 按规则优先的部分减少{ $loss }；首先是优先级{ $priority }第{ $step }级
    }

rivals-later = 某些等级减少，但此前各级的增加不少于减少

rivals-fit = 捐助方的偏好得到较少遵循

alternatives-title = 几乎同样好的方案

alternatives-without = 除去

alternatives-instead = 代之以

alternatives-loss = 损失

alternatives-pair = { $donor }与{ $state }

alternatives-same = 其余组合相同

alternatives-no-loss = 无

alternatives-none = 其他任何方案损失更多。

blocking-title = 谁更愿意彼此合作而非按方案进行

blocking-pair = { $offer }与{ $state }，{ $year }年：至多{ $quantity }

blocking-none = 没有：没有任何提议更偏好某个有未满足条目的国家。

objective-lowest = { $resource }，优先级{ $priority }：有此规则时最低覆盖为{ $after }，无此规则时为{ $before }。

objective-moved = 此规则将{ $moved }移至其他条目。

# Why a line is open, where the reader's own view of the records is matched first. $open, $brought - with their unit
why-title = 如果现在匹配您能看到的记录

why-none = 仍有 { $open } 未落实。

why-some = 您能看到的援助提议可以带来 { $brought }；仍有 { $open } 未落实。

why-all = 您能看到的援助提议可以全部满足，共 { $brought }。但没有任何人作出承诺。

why-nothing-open = 没有未落实的部分：所需已全部覆盖。

why-not-counted = 这一行不在可以计算的有效记录之中；可能缺少其货币的汇率。

pairs-title = 此类各项提议与此条目

pairs-gives = 用于此条目

pairs-why = 原因

pairs-none = 案例中没有此类提议。

pairs-nothing = 无

pairs-blocked = 不合适：{ $reasons }。

pairs-standing =
    { $code ->
        [matched] 用于此条目。
        [line_full] 合适；其他提议已满足此条目。
        [offer_used] 合适；已用于其他条目，或余额不足一个单位的价格。
       *[left_apart] 合适。每一组合的成本使其未被采用，或本方案尚未证明为最优。
    }

pairs-serves = { $line }（优先级{ $priority }，公平等级{ $step }）

pairs-served-all = 它用于{ $lines }。

pairs-served = 它用于{ $lines }及另外{ $count }个条目。

dependence-greatest = 单一捐助方所占的最大份额

dependence-share = { $what }：{ $donor }的{ $quantity }，占已承诺或拟议总额的{ $share }

closing-title = 每个未落实条目最易满足之处

closing-more = 足以满足的最少增加

closing-none = 没有未落实的条目。

closing-impossible = 无论增加多少，合适的提议都无法满足。

closing-by = { $offer }：{ $quantity }
