state =
    { $code ->
        [AFG] Afghanistan
        [ALB] Albanie
        [AND] Andorre
        [ATG] Antigua-et-Barbuda
        [AUS] Australie
        [AUT] Autriche
        [BEL] Belgique
        [BLZ] Belize
        [BEN] Bénin
        [BOL] Bolivie (État plurinational de)
        [BIH] Bosnie-Herzégovine
        [BWA] Botswana
        [BGR] Bulgarie
        [BFA] Burkina Faso
        [BDI] Burundi
        [CPV] Cabo Verde
        [CMR] Cameroun
        [CAN] Canada
        [TCD] Tchad
        [CHL] Chili
        [COL] Colombie
        [COM] Comores
        [COG] Congo
        [COK] Îles Cook
        [CRI] Costa Rica
        [HRV] Croatie
        [CUB] Cuba
        [CZE] Tchéquie
        [DNK] Danemark
        [DOM] République dominicaine
        [ECU] Équateur
        [SLV] El Salvador
        [SWZ] Eswatini
        [FJI] Fidji
        [FRA] France
        [GMB] Gambie
        [DEU] Allemagne
        [GHA] Ghana
        [GRD] Grenade
        [GTM] Guatemala
        [GIN] Guinée
        [GNB] Guinée-Bissau
        [GUY] Guyana
        [VAT] Saint-Siège
        [HND] Honduras
        [HUN] Hongrie
        [ISL] Islande
        [IRQ] Iraq
        [IRL] Irlande
        [ITA] Italie
        [CIV] Côte d’Ivoire
        [JPN] Japon
        [LAO] République démocratique populaire lao
        [LBN] Liban
        [LSO] Lesotho
        [LIE] Liechtenstein
        [LUX] Luxembourg
        [MDG] Madagascar
        [MWI] Malawi
        [MDV] Maldives
        [MLI] Mali
        [MLT] Malte
        [MRT] Mauritanie
        [MUS] Maurice
        [MEX] Mexique
        [MCO] Monaco
        [MNE] Monténégro
        [MOZ] Mozambique
        [NAM] Namibie
        [NRU] Nauru
        [NLD] Pays-Bas
        [NZL] Nouvelle-Zélande
        [NIC] Nicaragua
        [NER] Niger
        [NGA] Nigéria
        [NIU] Nioué
        [MKD] Macédoine du Nord
        [NOR] Norvège
        [PLW] Palaos
        [PAN] Panama
        [PRY] Paraguay
        [PER] Pérou
        [PHL] Philippines
        [PRT] Portugal
        [MDA] République de Moldova
        [RWA] Rwanda
        [KNA] Saint-Kitts-et-Nevis
        [LCA] Sainte-Lucie
        [VCT] Saint-Vincent-et-les Grenadines
        [WSM] Samoa
        [SMR] Saint-Marin
        [STP] Sao Tomé-et-Principe
        [SEN] Sénégal
        [SYC] Seychelles
        [SLE] Sierra Leone
        [SVK] Slovaquie
        [SVN] Slovénie
        [SOM] Somalie
        [ZAF] Afrique du Sud
        [SSD] Soudan du Sud
        [ESP] Espagne
        [LKA] Sri Lanka
        [PSE] État de Palestine
        [SWE] Suède
        [CHE] Suisse
        [TGO] Togo
        [TTO] Trinité-et-Tobago
        [TUN] Tunisie
        [GBR] Royaume-Uni de Grande-Bretagne et d’Irlande du Nord
        [URY] Uruguay
        [VUT] Vanuatu
        [ZMB] Zambie
       *[other] { $name }
    }
