fault-place = 位置

fault-rule-label = 规则

fault-found = 实际内容

fault-fix-label = 处理办法

fault-file = 文件

fault-caption = { $caption }（{ $count }）

fault-more = 另有{ $count }项。

fault-rule =
    { $code ->
        [not_json] 文件必须是JSON
        [wrong_format] `format`必须是"coalition-case/1"
        [unknown_field] 该格式没有这个字段
        [missing_field] 此字段为必填
        [wrong_type] 值的类型不对
        [unknown_word] 该值不在此字段的列表中
        [empty_text] 文本不得为空
        [bad_text] 文本最多4,000个字符，且不得含有不可见的控制字符
        [not_a_date] 日期写作YYYY-MM-DD且必须存在，从1900年至2999年
        [year_range] 年份在1990年至2100年之间
        [priority_range] 国家优先级为1、2或3
        [preference_range] 偏好权重在1至9之间
        [duplicate_id] 标识符在案例中不得重复
        [duplicate_entry] 列表中重复出现
        [unknown_state] 所提及的每个国家都必须列入`states`
        [bad_iso3] 国家以三个大写字母表示（ISO 3166-1 alpha-3）
        [unknown_donor] 所提及的每个捐助方都必须列入`donors`
        [unknown_offer] 没有此标识符的提议
        [unknown_line] 没有此标识符的条目
        [unknown_currency] 货币为现行ISO 4217代码
        [no_rate] 非案例货币需要汇率
        [bad_rate] 汇率为正的十进制数，小数点后最多9位，大于0且小于9,000,000
        [not_decimal] 金额为普通十进制数，如"1500000.00"
        [negative_amount] 金额或数量不得为负
        [too_precise] 金额的小数位数不得超过其货币的位数
        [overflow] 各金额及其在案例中的合计须小于2^53最小单位
        [zero_amount] 金额为零等于既不请求也不提供
        [bad_share] 份额为大于0且不超过1的十进制数，小数点后最多4位
        [min_grant_exceeds_offer] 一国从此提议至少应得的数额多于其所有年份的总额，因此它什么也给不出
        [wrong_kind_field] 此字段与记录的`kind`不符
        [covered_exceeds_amount] 已落实连同承诺超过了该条目的请求
        [part_exceeds_amount] 最小有用部分超过该条目的请求
        [lock_exceeds_offer] 承诺超过了提议在该年的内容
        [lock_mismatch] 承诺所连接的提议与条目须类别、代码、单位和年份相同，且均有已知数字
        [no_lines] 每项需求至少有一个条目
        [too_many] 一个案例最多含1,000个国家、20,000项需求、200,000个条目、20,000项提议和200,000个其他记录
        [unit_cost_rounded] 单价不是案例货币最小单位的整数倍，四舍五入使此条目所有单位的总价变动超过千分之一
       *[fill_without_price] 资金可满足此条目，但未说明单价，因此资金在此无法购买
    }

fault-fix =
    { $code ->
        [not_json] 更正所示行和列的文本
        [wrong_format] 用本版本重新导出案例，或更正该字段
        [unknown_field] 删除它或更正拼写
        [missing_field] 补上它
        [wrong_type] 按格式要求书写
        [unknown_word] 使用列表中的词
        [empty_text] 填写内容
        [bad_text] 缩短文本或删除这些字符
        [not_a_date] 更正日期
        [year_range] 更正年份
        [priority_range] 1表示最紧迫，3表示最不紧迫
        [preference_range] 使用1至9，或不列出
        [duplicate_id] 为其中一个换用其他标识符
        [duplicate_entry] 删除其中一个
        [unknown_state] 将该国加入`states`或更正代码
        [bad_iso3] 更正代码
        [unknown_donor] 加入该捐助方或更正标识符
        [unknown_offer] 更正标识符或加入该提议
        [unknown_line] 更正标识符或加入该条目
        [unknown_currency] 更正代码
        [no_rate] 将该货币加入`rates`，并注明日期和来源
        [bad_rate] 填写一单位此货币折合案例货币的数额
        [not_decimal] 用引号书写数字，最多一个小数点，不加分隔符
        [negative_amount] 删除负号或更正数字
        [too_precise] 按其所有者的做法取整
        [overflow] 核对数字，或拆分案例
        [zero_amount] 数字未知时写null，或删除该记录
        [bad_share] 例如写"0.5"
        [min_grant_exceeds_offer] 降低`min_grant`或更正金额
        [wrong_kind_field] funding有`amount`和`currency`；expertise和in_kind有`code`、`quantity`、`unit`；金额的计算写入`source`
        [covered_exceeds_amount] 更正`already_covered`、承诺或金额
        [part_exceeds_amount] 更正`smallest_part`或金额
        [lock_exceeds_offer] 更正承诺或提议
        [lock_mismatch] 更正承诺
        [no_lines] 添加一个条目；待估算时其金额可为null
        [too_many] 拆分案例
        [unit_cost_rounded] 以更大的单位（如每100件一包）及其单价填写此条目
       *[fill_without_price] 添加`unit_cost`，或将`money_may_fill`设为false
    }

server-unreached = 无法连接服务器。请检查网络连接并重试。

server-unreadable = 本页无法读取服务器的回复。请重新加载页面以获取最新版本。

server-retry = 重试

server-says = 服务器的说明
