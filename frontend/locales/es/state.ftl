state =
    { $code ->
        [AFG] Afganistán
        [ALB] Albania
        [AND] Andorra
        [ATG] Antigua y Barbuda
        [AUS] Australia
        [AUT] Austria
        [BEL] Bélgica
        [BLZ] Belice
        [BEN] Benin
        [BOL] Bolivia (Estado Plurinacional de)
        [BIH] Bosnia y Herzegovina
        [BWA] Botswana
        [BGR] Bulgaria
        [BFA] Burkina Faso
        [BDI] Burundi
        [CPV] Cabo Verde
        [CMR] Camerún
        [CAN] Canadá
        [TCD] Chad
        [CHL] Chile
        [COL] Colombia
        [COM] Comoras
        [COG] Congo
        [COK] Islas Cook
        [CRI] Costa Rica
        [HRV] Croacia
        [CUB] Cuba
        [CZE] Chequia
        [DNK] Dinamarca
        [DOM] República Dominicana
        [ECU] Ecuador
        [SLV] El Salvador
        [SWZ] Eswatini
        [FJI] Fiji
        [FRA] Francia
        [GMB] Gambia
        [DEU] Alemania
        [GHA] Ghana
        [GRD] Granada
        [GTM] Guatemala
        [GIN] Guinea
        [GNB] Guinea-Bissau
        [GUY] Guyana
        [VAT] Santa Sede
        [HND] Honduras
        [HUN] Hungría
        [ISL] Islandia
        [IRQ] Iraq
        [IRL] Irlanda
        [ITA] Italia
        [CIV] Côte d’Ivoire
        [JPN] Japón
        [LAO] República Democrática Popular Lao
        [LBN] Líbano
        [LSO] Lesotho
        [LIE] Liechtenstein
        [LUX] Luxemburgo
        [MDG] Madagascar
        [MWI] Malawi
        [MDV] Maldivas
        [MLI] Malí
        [MLT] Malta
        [MRT] Mauritania
        [MUS] Mauricio
        [MEX] México
        [MCO] Mónaco
        [MNE] Montenegro
        [MOZ] Mozambique
        [NAM] Namibia
        [NRU] Nauru
        [NLD] Países Bajos
        [NZL] Nueva Zelandia
        [NIC] Nicaragua
        [NER] Níger
        [NGA] Nigeria
        [NIU] Niue
        [MKD] Macedonia del Norte
        [NOR] Noruega
        [PLW] Palau
        [PAN] Panamá
        [PRY] Paraguay
        [PER] Perú
        [PHL] Filipinas
        [PRT] Portugal
        [MDA] República de Moldova
        [RWA] Rwanda
        [KNA] Saint Kitts y Nevis
        [LCA] Santa Lucía
        [VCT] San Vicente y las Granadinas
        [WSM] Samoa
        [SMR] San Marino
        [STP] Santo Tomé y Príncipe
        [SEN] Senegal
        [SYC] Seychelles
        [SLE] Sierra Leona
        [SVK] Eslovaquia
        [SVN] Eslovenia
        [SOM] Somalia
        [ZAF] Sudáfrica
        [SSD] Sudán del Sur
        [ESP] España
        [LKA] Sri Lanka
        [PSE] Estado de Palestina
        [SWE] Suecia
        [CHE] Suiza
        [TGO] Togo
        [TTO] Trinidad y Tabago
        [TUN] Túnez
        [GBR] Reino Unido de Gran Bretaña e Irlanda del Norte
        [URY] Uruguay
        [VUT] Vanuatu
        [ZMB] Zambia
       *[other] { $name }
    }
