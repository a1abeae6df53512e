kind =
    { $code ->
        [funding] 资金
        [expertise] 专业支持
       *[in_kind] 实物
    }

resource-funding = 资金（{ $unit }）

resource-of = { $kind }：{ $activity }（{ $unit }）

unit =
    { $code ->
        [person_month] 人月
        [person_day] 人日
        [km2] 平方公里
        [unit] 单位
        [expert] 专家
        [place] 名额
        [item] 件
        [vehicle] 车辆
        [team_month] 团队月
        [team_year] 团队年
        [community] 社区
        [m2] 平方米
        [hectare] 公顷
        [m] 米
        [task] 任务
        [site] 地点
        [visit] 访问
        [organisation] 组织
        [plan] 计划
        [beneficiary] 受益者
        [session] 课程
        [trainer] 培训员
        [person] 人
        [device] 器具
        [centre] 中心
        [household] 户
        [survey] 调查
        [munition] 弹药
        [submunition] 子弹药
        [tonne] 吨
        [report] 报告
        [law] 法律
        [workshop] 研讨会
        [deployment] 部署
        [trainee] 学员
        [document] 文件
       *[other] { $name }
    }

quantity =
    { $code ->
        [person_month] { $count } 人月
        [person_day] { $count } 人日
        [km2] { $count } 平方公里
        [unit] { $count } 个单位
        [expert] { $count }名专家
        [place] { $count }个名额
        [item] { $count }件
        [vehicle] { $count }辆
        [team_month] { $count } 团队月
        [team_year] { $count } 团队年
        [community] { $count } 个社区
        [m2] { $count } 平方米
        [hectare] { $count } 公顷
        [m] { $count } 米
        [task] { $count } 项任务
        [site] { $count } 处地点
        [visit] { $count } 次访问
        [organisation] { $count } 个组织
        [plan] { $count } 项计划
        [beneficiary] { $count } 名受益者
        [session] { $count } 场课程
        [trainer] { $count } 名培训员
        [person] { $count } 人
        [device] { $count } 件器具
        [centre] { $count } 个中心
        [household] { $count } 户
        [survey] { $count } 项调查
        [munition] { $count } 枚弹药
        [submunition] { $count } 枚子弹药
        [tonne] { $count } 吨
        [report] { $count } 份报告
        [law] { $count } 部法律
        [workshop] { $count } 次研讨会
        [deployment] { $count } 次部署
        [trainee] { $count } 名学员
        [document] { $count } 份文件
       *[other] { $count } { $words }
    }

money = { $amount } { $currency }

theme =
    { $code ->
        [A3] 销毁库存（第3条）
        [A4] 清除与调查（第4条）
        [A4_2] 减少风险教育（第4条）
        [A5] 受害者援助（第5条）
        [A6] 合作与能力（第6条）
        [A7] 透明度措施（第7条）
        [A9] 国家执行措施（第9条）
        [X_IM] 信息管理（跨领域）
        [X_GD] 性别与多样性（跨领域）
       *[other] { $name }
    }

theme-short =
    { $code ->
        [A3] 库存
        [A4] 清除
        [A4_2] 风险教育
        [A5] 受害者援助
        [A6] 能力
        [A7] 报告
        [A9] 执行
        [X_IM] 信息
        [X_GD] 性别、多样性
       *[other] { $name }
    }

activity =
    { $code ->
        [NTS] 非技术调查
        [TS] 技术调查
        [CMRS] 集束弹药遗留物调查
        [BAC] 战场区域清除
        [EOD] 零星处置任务
        [LR] 土地释放
        [MARK] 标记与围栏
        [QA] 质量保证
        [QC] 质量控制
        [qa_qc] 质量保证与控制
        [PLAN] 含费用的工作计划
        [COMPL] 完成声明
        [EORE] 减少风险教育
        [EMC] 紧急和持续医疗护理
        [REH] 康复
        [PSS] 心理社会支持
        [SEI] 社会和经济融入
        [VADATA] 受害者数据与转介
        [VAPLAN] 受害者援助计划
        [STOCK] 销毁库存
        [A7REP] 第7条报告
        [LEG] 立法
        [IMSMA] 信息管理系统
        [NAP] 国家主管部门的能力
        [planning_prioritisation] 规划与确定优先次序
        [victim_assistance] 受害者援助
        [information_management] 信息管理
        [transparency_reporting] 透明度报告
        [national_standards] 国家标准
        [seconded_expert] 借调专家
        [training] 培训
        [clearance_support] 清除支持
        [clearance_equipment] 清除设备
        [clearance_vehicle] 清除车辆
        [detectors] 探测器
        [advanced_detectors] 先进探测器
        [mechanical_assets] 机械设备
        [animal_detection] 动物探测
        [protective_equipment] 防护装备
        [vehicles] 车辆
        [medical] 医疗器材
        [imagery] 影像与无人机
        [it_licences] 计算机与许可
        [prosthetic_components] 假肢部件
        [office] 办公室或实验室
        [logistics] 空运或后勤
       *[other] { $name }
    }

priority-level =
    { $level ->
        [1] 1（最优先）
       *[other] { $level }
    }

donor-kind =
    { $code ->
        [state] 国家
        [regional_organisation] 区域组织
        [united_nations] 联合国
        [development_bank] 开发银行
        [climate_fund] 气候或环境基金
        [company] 公司
        [foundation] 基金会
       *[ngo] 非政府组织
    }

origin =
    { $code ->
        [state] 由该国提出
        [third_party] 由他方提出，非该国提出
       *[derived] 根据公开数字计算，非该国提出
    }

origin-short =
    { $code ->
        [third_party] 由他方提出
       *[derived] 来自公开数字
    }

basis =
    { $code ->
        [stated] 已申明
        [derived] 计算得出
       *[assumed] 为本案例假定
    }

role =
    { $code ->
        [proposed_lead] 拟议牵头方
        [funder] 出资方
        [technical_partner] 技术伙伴
       *[in_kind_partner] 实物伙伴
    }

status-optimal = 按这些规则没有更好的方案。证明载于运算文件中。

status-within =
    { $order ->
        [strict] 已找到的最佳方案：在严格次序中第一个未获证明的步骤上，没有方案优于它超过{ $gap }；对其后各步所证明的较少。证明载于运算文件中。
       *[weighed] 已找到的最佳方案：按这些规则，没有方案优于它超过{ $gap }。证明载于运算文件中。
    }

list-pair = { $first }和{ $last }

list-comma = {"、"}

list-semicolon = {"；"}

percent = { $value }%

percent-under-one = 不到1%

not-reported = 未报告

loading-slow = 加载时间比平常长，网络可能较慢。您可以先转到其他页面。

duration-ms = { $count }毫秒

duration-s = { $value }秒

reason =
    { $code ->
        [to_be_costed] 该条目尚无数字
        [not_reported] 该提议未报告该条目年份的数字
        [resource_kind] 该提议属于另一类（资金、专业支持或实物）
        [resource_code] 该提议是其他专业支持或其他实物
        [resource_unit] 该提议以另一单位计算
        [year] 该提议在该条目年份没有内容
        [state_excluded] 该提议不包括该国
        [state_not_listed] 该提议列出其他国家或区域
        [region_excluded] 该提议不包括该区域
        [theme_not_listed] 该提议列出其他主题
        [theme_excluded] 该提议不包括该主题
        [activity_not_listed] 该提议列出其他活动
        [activity_excluded] 该提议不包括该活动
        [ldc_only] 该提议面向最不发达国家
        [oda_only] 该提议面向有资格接受官方发展援助的国家
        [expired] 该提议在案例日期之前已结束
        [veto] 不应提出这一组合
        [nothing_open] 该条目所需已全部落实或已承诺
        [smallest_part] 该提议在该年单独尚能提供的少于对该条目有用的数额
        [max_per_state] 一国一年的最高额低于该条目的最小有用部分
        [min_grant] 该国所有适合的条目合计低于该提议的最低拨款额
       *[forbidden_pair] 该提议与该条目不应一并提出
    }

blocked-never = { $offers }项提议：{ $reason }（从不是唯一原因）

blocked-alone = { $offers }项提议：{ $reason }（唯一原因）

blocked-some = { $offers }项提议：{ $reason }（对其中{ $only }项是唯一原因）

cause-heading =
    { $code ->
        [to_be_costed] 待估算
        [nothing_offered] 无人提供
        [none_eligible] 没有合适的提议
        [offers_exhausted] 提议已用尽
       *[limit_reached] 已达限额
    }

cause =
    { $code ->
        [to_be_costed] 尚无数字。这类条目单独显示和计数，不为其提出任何方案。
        [nothing_offered] 本案例中无人提供这类支持。
        [none_eligible] 有人提供这类支持，但每项提议都因某条规则而不适用。
        [offers_exhausted] 有合适的提议，但其当年的内容另有去处：已作承诺，或归于按规则居先或平均分享的条目，或归于相互牵连的限额所定之处；或余额不足一个单位的价格。
       *[limit_reached] 有合适的提议且尚有余额，但限额使其无法使用：每国或每条目的限额，或使多项匹配相互牵连的限额，例如最低金额、国家或伙伴数目、共同供资。
    }

eligible-fit = { $offers }项提议合适。

eligible-hold = { $offers }项提议合适；其中{ $hold }项尚有余额。

condition-min-grant = 给一个国家至少{ $amount }，否则不给。

condition-max-per-state = 每年给一个国家最多{ $amount }。

condition-max-states = 最多给{ $count }个国家。

condition-max-share = 最多占一个条目的{ $share }。

condition-co-funding = 仅在另有出资方时。

condition-ldc = 仅限最不发达国家。

condition-oda = 仅限有资格接受官方发展援助的国家。

condition-not-to = 不给：{ $list }。

condition-not-for = 不用于：{ $list }。

condition-expires = 有效期至{ $day }。

condition-note = 案例中的备注，并非规则：{ $note }。
