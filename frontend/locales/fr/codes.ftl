kind =
    { $code ->
        [funding] Financement
        [expertise] Expertise
       *[in_kind] En nature
    }

resource-funding = Financement ({ $unit })

resource-of = { $kind } : { $activity } ({ $unit })

unit =
    { $code ->
        [person_month] mois-personne
        [person_day] jour-personne
        [km2] km²
        [unit] unité
        [expert] expert
        [place] place
        [item] article
        [vehicle] véhicule
        [team_month] mois-équipe
        [team_year] année-équipe
        [community] communauté
        [m2] m²
        [hectare] hectare
        [m] mètre
        [task] tâche
        [site] site
        [visit] visite
        [organisation] organisation
        [plan] plan
        [beneficiary] bénéficiaire
        [session] séance
        [trainer] formateur
        [person] personne
        [device] appareil
        [centre] centre
        [household] ménage
        [survey] enquête
        [munition] munition
        [submunition] sous-munition
        [tonne] tonne
        [report] rapport
        [law] loi
        [workshop] atelier
        [deployment] déploiement
        [trainee] stagiaire
        [document] document
       *[other] { $name }
    }

quantity =
    { $code ->
        [person_month] { $count } mois-personne
        [person_day] { $count ->
            [one] { $count } jour-personne
           *[other] { $count } jours-personne
        }
        [km2] { $count } km²
        [unit] { $count ->
            [one] { $count } unité
           *[other] { $count } unités
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
            [one] { $count } article
           *[other] { $count } articles
        }
        [vehicle] { $count ->
            [one] { $count } véhicule
           *[other] { $count } véhicules
        }
        [team_month] { $count } mois-équipe
        [team_year] { $count ->
            [one] { $count } année-équipe
           *[other] { $count } années-équipe
        }
        [community] { $count ->
            [one] { $count } communauté
           *[other] { $count } communautés
        }
        [m2] { $count } m²
        [hectare] { $count } ha
        [m] { $count } m
        [task] { $count ->
            [one] { $count } tâche
           *[other] { $count } tâches
        }
        [site] { $count ->
            [one] { $count } site
           *[other] { $count } sites
        }
        [visit] { $count ->
            [one] { $count } visite
           *[other] { $count } visites
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
            [one] { $count } bénéficiaire
           *[other] { $count } bénéficiaires
        }
        [session] { $count ->
            [one] { $count } séance
           *[other] { $count } séances
        }
        [trainer] { $count ->
            [one] { $count } formateur
           *[other] { $count } formateurs
        }
        [person] { $count ->
            [one] { $count } personne
           *[other] { $count } personnes
        }
        [device] { $count ->
            [one] { $count } appareil
           *[other] { $count } appareils
        }
        [centre] { $count ->
            [one] { $count } centre
           *[other] { $count } centres
        }
        [household] { $count ->
            [one] { $count } ménage
           *[other] { $count } ménages
        }
        [survey] { $count ->
            [one] { $count } enquête
           *[other] { $count } enquêtes
        }
        [munition] { $count ->
            [one] { $count } munition
           *[other] { $count } munitions
        }
        [submunition] { $count ->
            [one] { $count } sous-munition
           *[other] { $count } sous-munitions
        }
        [tonne] { $count } t
        [report] { $count ->
            [one] { $count } rapport
           *[other] { $count } rapports
        }
        [law] { $count ->
            [one] { $count } loi
           *[other] { $count } lois
        }
        [workshop] { $count ->
            [one] { $count } atelier
           *[other] { $count } ateliers
        }
        [deployment] { $count ->
            [one] { $count } déploiement
           *[other] { $count } déploiements
        }
        [trainee] { $count ->
            [one] { $count } stagiaire
           *[other] { $count } stagiaires
        }
        [document] { $count ->
            [one] { $count } document
           *[other] { $count } documents
        }
       *[other] { $count } { $words }
    }

money = { $amount } { $currency }

theme =
    { $code ->
        [A3] Destruction des stocks (article 3)
        [A4] Dépollution et enquêtes (article 4)
        [A4_2] Éducation à la réduction des risques (article 4)
        [A5] Assistance aux victimes (article 5)
        [A6] Coopération et capacités (article 6)
        [A7] Mesures de transparence (article 7)
        [A9] Mesures d’application nationales (article 9)
        [X_IM] Gestion de l’information (transversal)
        [X_GD] Genre et diversité (transversal)
       *[other] { $name }
    }

theme-short =
    { $code ->
        [A3] Stocks
        [A4] Dépollution
        [A4_2] Éducation aux risques
        [A5] Assistance aux victimes
        [A6] Capacités
        [A7] Rapports
        [A9] Application
        [X_IM] Information
        [X_GD] Genre, diversité
       *[other] { $name }
    }

activity =
    { $code ->
        [NTS] Enquête non technique
        [TS] Enquête technique
        [CMRS] Enquête sur les restes d’armes à sous-munitions
        [BAC] Dépollution des zones de combat
        [EOD] Interventions ponctuelles
        [LR] Remise à disposition des terres
        [MARK] Marquage et clôture
        [QA] Assurance qualité
        [QC] Contrôle qualité
        [qa_qc] Assurance et contrôle qualité
        [PLAN] Plan de travail chiffré
        [COMPL] Déclaration d’achèvement
        [EORE] Éducation à la réduction des risques
        [EMC] Soins médicaux d’urgence et de longue durée
        [REH] Réadaptation
        [PSS] Soutien psychosocial
        [SEI] Insertion sociale et économique
        [VADATA] Données sur les victimes et orientation
        [VAPLAN] Plan d’assistance aux victimes
        [STOCK] Destruction des stocks
        [A7REP] Rapport au titre de l’article 7
        [LEG] Législation
        [IMSMA] Système de gestion de l’information
        [NAP] Capacités de l’autorité nationale
        [planning_prioritisation] Planification et hiérarchisation
        [victim_assistance] Assistance aux victimes
        [information_management] Gestion de l’information
        [transparency_reporting] Rapports au titre de la transparence
        [national_standards] Normes nationales
        [seconded_expert] Expert détaché
        [training] Formation
        [clearance_support] Appui à la dépollution
        [clearance_equipment] Équipement de dépollution
        [clearance_vehicle] Véhicule de dépollution
        [detectors] Détecteurs
        [advanced_detectors] Détecteurs avancés
        [mechanical_assets] Moyens mécaniques
        [animal_detection] Détection animale
        [protective_equipment] Équipement de protection
        [vehicles] Véhicules
        [medical] Matériel médical
        [imagery] Imagerie et drones
        [it_licences] Ordinateurs et licences
        [prosthetic_components] Composants de prothèses
        [office] Bureau ou laboratoire
        [logistics] Transport aérien ou logistique
       *[other] { $name }
    }

priority-level =
    { $level ->
        [1] 1 (la première)
       *[other] { $level }
    }

donor-kind =
    { $code ->
        [state] État
        [regional_organisation] Organisation régionale
        [united_nations] Nations Unies
        [development_bank] Banque de développement
        [climate_fund] Fonds pour le climat ou l’environnement
        [company] Entreprise
        [foundation] Fondation
       *[ngo] Organisation non gouvernementale
    }

origin =
    { $code ->
        [state] Déclaré par l’État
        [third_party] Indiqué par d’autres, non par l’État
       *[derived] Calculé à partir de chiffres publics, non déclaré par l’État
    }

origin-short =
    { $code ->
        [third_party] Indiqué par d’autres
       *[derived] D’après des chiffres publics
    }

basis =
    { $code ->
        [stated] déclaré
        [derived] calculé
       *[assumed] supposé pour ce dossier
    }

role =
    { $code ->
        [proposed_lead] Chef de file proposé
        [funder] Bailleur de fonds
        [technical_partner] Partenaire technique
       *[in_kind_partner] Partenaire en nature
    }

status-optimal = Aucune proposition n’est meilleure selon ces règles. La preuve se trouve dans le fichier du calcul.

status-within =
    { $order ->
        [strict] La meilleure proposition trouvée : à la première étape de l’ordre strict qui n’est pas prouvée, aucune n’est meilleure de plus de { $gap } ; des étapes suivantes, moins est prouvé. La preuve se trouve dans le fichier du calcul.
       *[weighed] La meilleure proposition trouvée : selon ces règles, aucune n’est meilleure de plus de { $gap }. La preuve se trouve dans le fichier du calcul.
    }

list-pair = { $first } et { $last }

list-comma = {", "}

list-semicolon = {" ; "}

percent = { $value } %

percent-under-one = moins de 1 %

not-reported = non communiqué

loading-slow = Cela prend plus de temps que d’habitude : la connexion est peut-être lente. Vous pouvez aller à une autre page en attendant.

duration-ms =
    { $count ->
        [one] { $count } milliseconde
       *[other] { $count } millisecondes
    }

duration-s = { $value } secondes

reason =
    { $code ->
        [to_be_costed] la ligne n’est pas encore chiffrée
        [not_reported] l’offre ne communique pas de chiffre pour l’année de la ligne
        [resource_kind] l’offre est d’une autre nature (argent, expertise ou biens)
        [resource_code] l’offre porte sur une autre expertise ou d’autres biens
        [resource_unit] l’offre est comptée dans une autre unité
        [year] l’offre ne contient rien pour l’année de la ligne
        [state_excluded] l’offre exclut cet État
        [state_not_listed] l’offre vise d’autres États ou régions
        [region_excluded] l’offre exclut cette région
        [theme_not_listed] l’offre vise d’autres thèmes
        [theme_excluded] l’offre exclut ce thème
        [activity_not_listed] l’offre vise d’autres activités
        [activity_excluded] l’offre exclut cette activité
        [ldc_only] l’offre est réservée aux pays les moins avancés
        [oda_only] l’offre est réservée aux États admis à recevoir l’aide publique au développement
        [expired] l’offre a pris fin avant la date du dossier
        [veto] cette association ne doit pas être proposée
        [nothing_open] tout ce que la ligne demande est couvert ou engagé
        [smallest_part] ce que l’offre peut encore donner à elle seule pour l’année est moins que ce qui est utile à la ligne
        [max_per_state] le maximum pour un État en une année est inférieur à la plus petite part utile de la ligne
        [min_grant] tout ce qui convient dans l’État est inférieur à la dotation minimale de l’offre
       *[forbidden_pair] cette offre et cette ligne ne doivent pas être proposées ensemble
    }

blocked-never = { $offers ->
        [one] { $offers } offre
       *[other] { $offers } offres
    } : { $reason } (jamais la seule raison)

blocked-alone = { $offers ->
        [one] { $offers } offre
       *[other] { $offers } offres
    } : { $reason } (la seule raison)

blocked-some = { $offers ->
        [one] { $offers } offre
       *[other] { $offers } offres
    } : { $reason } (la seule raison pour { $only } d’entre elles)

cause-heading =
    { $code ->
        [to_be_costed] À chiffrer
        [nothing_offered] Rien n’est offert
        [none_eligible] Aucune offre ne convient
        [offers_exhausted] Offres épuisées
       *[limit_reached] Une limite est atteinte
    }

cause =
    { $code ->
        [to_be_costed] Il n’y a pas encore de chiffre. Ces lignes sont affichées et comptées à part, et rien n’est proposé pour elles.
        [nothing_offered] Personne n’offre ce type de soutien dans ce dossier.
        [none_eligible] Ce type de soutien est offert, mais une règle écarte chacune des offres.
        [offers_exhausted] Des offres conviennent, mais ce qu’elles contiennent pour l’année va ailleurs : il est engagé, il va à des lignes qui passent avant selon les règles ou qui partagent à égalité, ou là où le placent des limites qui lient des appariements ; ou ce qui reste est inférieur au prix d’une unité.
       *[limit_reached] Des offres conviennent et contiennent davantage, mais une limite le retient : par État ou par ligne, ou une limite qui lie des appariements, comme un montant minimal, un nombre d’États ou de partenaires, ou un cofinancement.
    }

eligible-fit =
    { $offers ->
        [one] { $offers } offre convient.
       *[other] { $offers } offres conviennent.
    }

eligible-hold =
    { $offers ->
        [one] { $offers } offre convient
       *[other] { $offers } offres conviennent
    } ; { $hold ->
        [one] { $hold } d’entre elles contient davantage.
       *[other] { $hold } d’entre elles contiennent davantage.
    }

condition-min-grant = Au moins { $amount } pour un État, ou rien.

condition-max-per-state = Au plus { $amount } pour un État en une année.

condition-max-states =
    { $count ->
        [one] À { $count } État au plus.
       *[other] À { $count } États au plus.
    }

condition-max-share = Au plus { $share } d’une ligne.

condition-co-funding = Seulement aux côtés d’un autre contributeur.

condition-ldc = Seulement aux pays les moins avancés.

condition-oda = Seulement aux États admis à recevoir l’aide publique au développement.

condition-not-to = Pas pour { $list }.

condition-not-for = Pas pour : { $list }.

condition-expires = Elle est valable jusqu’au { $day }.

condition-note = Remarque du dossier, non une règle : { $note }.
