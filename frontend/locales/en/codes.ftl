# Codes of the case format in words. The keys of a choice are codes, and stay as they are.
kind =
    { $code ->
        [funding] Funding
        [expertise] Expertise
       *[in_kind] In kind
    }

# $unit - a currency code
resource-funding = Funding ({ $unit })

# $kind - expertise or in kind; $activity - what of; $unit - in what it is counted
resource-of = { $kind }: { $activity } ({ $unit })

# In what expertise and goods are counted, in the singular. $name - a unit without words here
unit =
    { $code ->
        [person_month] person-month
        [person_day] person-day
        [km2] km²
        [unit] unit
        [expert] expert
        [place] place
        [item] item
        [vehicle] vehicle
        [team_month] team-month
        [team_year] team-year
        [community] community
        [m2] m²
        [hectare] hectare
        [m] metre
        [task] task
        [site] site
        [visit] visit
        [organisation] organisation
        [plan] plan
        [beneficiary] beneficiary
        [session] session
        [trainer] trainer
        [person] person
        [device] device
        [centre] centre
        [household] household
        [survey] survey
        [munition] munition
        [submunition] submunition
        [tonne] tonne
        [report] report
        [law] law
        [workshop] workshop
        [deployment] deployment
        [trainee] trainee
        [document] document
       *[other] { $name }
    }

# A quantity with its unit. $words - the unit where the language has no words for it
# $count (Number)
quantity =
    { $code ->
        [person_month] { $count ->
            [one] { $count } person-month
           *[other] { $count } person-months
        }
        [person_day] { $count ->
            [one] { $count } person-day
           *[other] { $count } person-days
        }
        [km2] { $count } km²
        [unit] { $count ->
            [one] { $count } unit
           *[other] { $count } units
        }
        [expert] { $count ->
            [one] { $count } expert
           *[other] { $count } experts
        }
        [place] { $count ->
            [one] { $count } place
           *[other] { $count } places
        }
        [item] { $count ->
            [one] { $count } item
           *[other] { $count } items
        }
        [vehicle] { $count ->
            [one] { $count } vehicle
           *[other] { $count } vehicles
        }
        [team_month] { $count ->
            [one] { $count } team-month
           *[other] { $count } team-months
        }
        [team_year] { $count ->
            [one] { $count } team-year
           *[other] { $count } team-years
        }
        [community] { $count ->
            [one] { $count } community
           *[other] { $count } communities
        }
        [m2] { $count } m²
        [hectare] { $count } ha
        [m] { $count } m
        [task] { $count ->
            [one] { $count } task
           *[other] { $count } tasks
        }
        [site] { $count ->
            [one] { $count } site
           *[other] { $count } sites
        }
        [visit] { $count ->
            [one] { $count } visit
           *[other] { $count } visits
        }
        [organisation] { $count ->
            [one] { $count } organisation
           *[other] { $count } organisations
        }
        [plan] { $count ->
            [one] { $count } plan
           *[other] { $count } plans
        }
        [beneficiary] { $count ->
            [one] { $count } beneficiary
           *[other] { $count } beneficiaries
        }
        [session] { $count ->
            [one] { $count } session
           *[other] { $count } sessions
        }
        [trainer] { $count ->
            [one] { $count } trainer
           *[other] { $count } trainers
        }
        [person] { $count ->
            [one] { $count } person
           *[other] { $count } people
        }
        [device] { $count ->
            [one] { $count } device
           *[other] { $count } devices
        }
        [centre] { $count ->
            [one] { $count } centre
           *[other] { $count } centres
        }
        [household] { $count ->
            [one] { $count } household
           *[other] { $count } households
        }
        [survey] { $count ->
            [one] { $count } survey
           *[other] { $count } surveys
        }
        [munition] { $count ->
            [one] { $count } munition
           *[other] { $count } munitions
        }
        [submunition] { $count ->
            [one] { $count } submunition
           *[other] { $count } submunitions
        }
        [tonne] { $count } t
        [report] { $count ->
            [one] { $count } report
           *[other] { $count } reports
        }
        [law] { $count ->
            [one] { $count } law
           *[other] { $count } laws
        }
        [workshop] { $count ->
            [one] { $count } workshop
           *[other] { $count } workshops
        }
        [deployment] { $count ->
            [one] { $count } deployment
           *[other] { $count } deployments
        }
        [trainee] { $count ->
            [one] { $count } trainee
           *[other] { $count } trainees
        }
        [document] { $count ->
            [one] { $count } document
           *[other] { $count } documents
        }
       *[other] { $count } { $words }
    }

# An amount of money: ISO 4217 code and grouped digits
money = { $currency } { $amount }

# A theme of the Convention with its Article. $name - a code without words here
theme =
    { $code ->
        [A3] Stockpile destruction (Article 3)
        [A4] Clearance and survey (Article 4)
        [A4_2] Risk reduction education (Article 4)
        [A5] Victim assistance (Article 5)
        [A6] Cooperation and capacity (Article 6)
        [A7] Transparency reporting (Article 7)
        [A9] National implementation (Article 9)
        [X_IM] Information management (cross-cutting)
        [X_GD] Gender and diversity (cross-cutting)
       *[other] { $name }
    }

# The same for a narrow column
theme-short =
    { $code ->
        [A3] Stockpiles
        [A4] Clearance
        [A4_2] Risk education
        [A5] Victim assistance
        [A6] Capacity
        [A7] Reporting
        [A9] Implementation
        [X_IM] Information
        [X_GD] Gender, diversity
       *[other] { $name }
    }

activity =
    { $code ->
        [NTS] Non-technical survey
        [TS] Technical survey
        [CMRS] Cluster munition remnants survey
        [BAC] Battle area clearance
        [EOD] Spot tasks
        [LR] Land release
        [MARK] Marking and fencing
        [QA] Quality assurance
        [QC] Quality control
        [qa_qc] Quality assurance and control
        [PLAN] Costed work plan
        [COMPL] Declaration of completion
        [EORE] Risk reduction education
        [EMC] Emergency and continuing medical care
        [REH] Rehabilitation
        [PSS] Psychosocial support
        [SEI] Social and economic inclusion
        [VADATA] Victim data and referral
        [VAPLAN] Victim assistance plan
        [STOCK] Stockpile destruction
        [A7REP] Article 7 report
        [LEG] Legislation
        [IMSMA] Information management system
        [NAP] Capacity of the national authority
        [planning_prioritisation] Planning and prioritisation
        [victim_assistance] Victim assistance
        [information_management] Information management
        [transparency_reporting] Transparency reporting
        [national_standards] National standards
        [seconded_expert] Seconded expert
        [training] Training
        [clearance_support] Clearance support
        [clearance_equipment] Clearance equipment
        [clearance_vehicle] Clearance vehicle
        [detectors] Detectors
        [advanced_detectors] Advanced detectors
        [mechanical_assets] Mechanical assets
        [animal_detection] Animal detection
        [protective_equipment] Protective equipment
        [vehicles] Vehicles
        [medical] Medical equipment
        [imagery] Imagery and drones
        [it_licences] Computers and licences
        [prosthetic_components] Prosthetic components
        [office] Office or laboratory
        [logistics] Airlift or logistics
       *[other] { $name }
    }

# National priority: 1 comes first
priority-level =
    { $level ->
        [1] 1 (first)
       *[other] { $level }
    }

donor-kind =
    { $code ->
        [state] State
        [regional_organisation] Regional organisation
        [united_nations] United Nations
        [development_bank] Development bank
        [climate_fund] Climate or environment fund
        [company] Company
        [foundation] Foundation
       *[ngo] Non-governmental organisation
    }

# Who stated a need
origin =
    { $code ->
        [state] Stated by the State
        [third_party] Stated by others, not by the State
       *[derived] Computed from public figures, not stated by the State
    }

# The same for a narrow column; nothing is said where the State stated it
origin-short =
    { $code ->
        [third_party] Stated by others
       *[derived] From public figures
    }

# How a figure came to be
basis =
    { $code ->
        [stated] stated
        [derived] computed
       *[assumed] assumed for this case
    }

# What a donor is in a coalition
role =
    { $code ->
        [proposed_lead] Proposed lead
        [funder] Funder
        [technical_partner] Technical partner
       *[in_kind_partner] In-kind partner
    }

# How good a proposal is
status-optimal = No proposal is better under these rules. The proof is in the run file.

# $gap - a percentage
# $order - whether the policy puts objectives in strict order: strict, weighed
status-within =
    { $order ->
        [strict] The best that was found: in the first step of the strict order that is not proved, no proposal is better by more than { $gap }; of the steps after it less is proved. The proof is in the run file.
       *[weighed] The best that was found: under these rules no proposal is better by more than { $gap }. The proof is in the run file.
    }

# A list of words: all but the last, then the last
list-pair = { $first } and { $last }

# Between words of a list
list-comma = {", "}

# Between sentences of a list
list-semicolon = {"; "}

percent = { $value } %

percent-under-one = under 1 %

# A figure that nobody has given: never 0
not-reported = not reported

loading-slow = This takes longer than usual: the connection may be slow. You can go to another page meanwhile.

duration-ms =
    { $count ->
        [one] { $count } millisecond
       *[other] { $count } milliseconds
    }

# $value - a number with one decimal
duration-s = { $value } seconds

# Why an offer may not serve a line, as the end of "It does not fit because …". Nobody is blamed, and a veto names nobody
reason =
    { $code ->
        [to_be_costed] the line has no figure yet
        [not_reported] the offer does not report a figure for the line's year
        [resource_kind] the offer is of another kind (money, expertise or goods)
        [resource_code] the offer is of other expertise or other goods
        [resource_unit] the offer is counted in another unit
        [year] the offer holds nothing in the line's year
        [state_excluded] the offer excludes this State
        [state_not_listed] the offer lists other States or regions
        [region_excluded] the offer excludes this region
        [theme_not_listed] the offer lists other themes
        [theme_excluded] the offer excludes this theme
        [activity_not_listed] the offer lists other activities
        [activity_excluded] the offer excludes this activity
        [ldc_only] the offer is for least developed countries
        [oda_only] the offer is for States eligible for official development assistance
        [expired] the offer ended before the date of the case
        [veto] the pair is not to be proposed
        [nothing_open] all that the line asks is covered or committed
        [smallest_part] what the offer alone has left to give in the year is less than is of use to the line
        [max_per_state] the most that a State may receive in a year is less than the line's smallest useful part
        [min_grant] all that fits in the State is less than the offer's least grant
       *[forbidden_pair] this offer and this line are not to be proposed together
    }

# How many offers a rule keeps away, and whether it is the only reason
blocked-never = { $offers ->
        [one] { $offers } offer
       *[other] { $offers } offers
    }: { $reason } (never the only reason)

blocked-alone = { $offers ->
        [one] { $offers } offer
       *[other] { $offers } offers
    }: { $reason } (the only reason)

# $only (Number) - for how many of the offers it is the only reason
blocked-some = { $offers ->
        [one] { $offers } offer
       *[other] { $offers } offers
    }: { $reason } (the only reason for { $only } of them)

# Why a line is open, in two or three words
cause-heading =
    { $code ->
        [to_be_costed] To be costed
        [nothing_offered] Nothing offered
        [none_eligible] No offer fits
        [offers_exhausted] Offers used up
       *[limit_reached] A limit is reached
    }

# The same in a sentence
cause =
    { $code ->
        [to_be_costed] There is no figure yet. Such lines are shown and counted apart, and nothing is proposed for them.
        [nothing_offered] Nobody offers this kind of support in this case.
        [none_eligible] Support of this kind is offered, and a rule keeps each offer away.
        [offers_exhausted] Offers fit, and what they hold in the year goes elsewhere: it is committed, it goes to lines that come first under the rules or share equally, or to where limits that join matches put it; or what is left is less than a unit costs.
       *[limit_reached] Offers fit and hold more, and a limit keeps it back: per State or per line, or one that joins matches, such as a least amount, a number of States or partners, or co-funding.
    }

eligible-fit =
    { $offers ->
        [one] { $offers } offer fits.
       *[other] { $offers } offers fit.
    }

# $hold (Number) - how many of the offers that fit still hold something
eligible-hold =
    { $offers ->
        [one] { $offers } offer fits
       *[other] { $offers } offers fit
    }; { $hold ->
        [one] { $hold } of them holds more.
       *[other] { $hold } of them hold more.
    }

# Limits of an offer. $amount - money or a quantity
condition-min-grant = At least { $amount } for a State, or nothing.

condition-max-per-state = At most { $amount } for one State in one year.

condition-max-states =
    { $count ->
        [one] To at most { $count } State.
       *[other] To at most { $count } States.
    }

condition-max-share = At most a share of { $share } of one line.

condition-co-funding = Only beside another contributor.

condition-ldc = Only to least developed countries.

condition-oda = Only to States eligible for official development assistance.

# $list - names of regions
condition-not-to = Not to { $list }.

# $list - themes
condition-not-for = Not for { $list }.

condition-expires = It stands until { $day }.

# $note - the donor's own words
condition-note = Remark in the case, not a rule: { $note }.
