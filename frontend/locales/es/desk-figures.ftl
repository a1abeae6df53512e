figures-title = Cifras
figures-home = Cifras: lo solicitado y lo que está cubierto
figures-lead = Lo que suman las necesidades publicadas, y qué parte está cubierta. Unas las declaran los Estados afectados; otras proceden de fuentes públicas y ningún Estado las ha declarado. Las sumas indican cuántas líneas hay de cada clase. Totales, imágenes, tablas y archivos cuentan las mismas líneas.
figures-as-of = Cifras a { $moment }
figures-none = Aún no hay ninguna necesidad publicada que usted pueda ver.
figures-no-match = Ninguna línea se ajusta a estos filtros.
figures-count = { $count } de { $total } líneas de necesidad
figures-all = cifras
figures-states = Por Estado
figures-themes = Por tema
figures-years = Por año
figures-totals = Totales
figures-asked = Solicitado
figures-asked-note =
    { $count ->
        [one] Una línea con cifra
       *[other] { $count } líneas con cifra
    }
figures-sources =
    { $states ->
        [one] { $states } línea declarada por los Estados
        [many] { $states } de líneas declaradas por los Estados
       *[other] { $states } líneas declaradas por los Estados
    }, { $others } de otras fuentes
figures-covered = Ya cubierto
figures-covered-note = Fuera de coaliciones, según los Estados o fuentes públicas
figures-promised = Cubierto en coaliciones
figures-delivered = Pagado o entregado
figures-committed = Comprometido
figures-delivered-note = Pagado o entregado: { $amount }
figures-committed-note = Comprometido, aún no pagado: { $amount }
figures-not-told = Lo comprometido se comunica al Estado y a quienes participan; para los demás sigue contado entre lo que queda por cubrir
figures-yours = En sus coaliciones
figures-open = Queda por cubrir
figures-open-note = Lo solicitado menos lo comunicado como cubierto, pagado o comprometido; las líneas sin comunicación cuentan como por cubrir
figures-pledged = Anunciado, no cuenta
figures-pledged-note = Anunciado, no cuenta: { $amount }
figures-proposed-note = Propuesto, promesa de nadie: { $amount }
figures-beyond-note = Declarado más allá de lo que piden las líneas: { $amount }
figures-apart = En ningún total, y nunca contadas como cero: { $lines }.
figures-apart-short = En ninguna suma: { $lines }
figures-currency = Moneda
figures-no-currency = No indicada
figures-sum = Todo
figures-states-caption = Por nombre del Estado
figures-themes-caption = Por tema, en el orden de los artículos
figures-years-caption = Por tema y año
figures-tiles = Estados que piden algo, por región
figures-tiles-finding =
    { $count ->
        [one] Un Estado; un enlace lo muestra solo.
       *[other] { $count } Estados; un enlace muestra cada uno solo.
    }
figures-tiles-says = Las letras son los códigos ISO de los Estados de la tabla de arriba. Todas las casillas son iguales y siguen el orden de los nombres en su región; una barra muestra lo que está cubierto, también cuando se elige un solo Estado; donde nada se ha comunicado no hay barra. Elija una casilla para ver solo su Estado, y otra vez para ver todos.
figures-tile = { $code }, { $name }: { $says }
figures-tile-name = { $code }, { $name }
figures-tile-says = { $amount } solicitados, { $shares }
figures-region =
    { $code ->
        [Africa] África
        [Americas] Américas
        [Asia] Asia
        [Europe] Europa
        [Oceania] Oceanía
        [Northern_Africa] África septentrional
        [Sub_Saharan_Africa] África subsahariana
        [Latin_America_and_the_Caribbean] América Latina y el Caribe
        [Northern_America] América septentrional
        [Eastern_Asia] Asia oriental
        [South_eastern_Asia] Asia sudoriental
        [Southern_Asia] Asia meridional
        [Western_Asia] Asia occidental
        [Eastern_Europe] Europa oriental
        [Northern_Europe] Europa septentrional
        [Southern_Europe] Europa meridional
        [Western_Europe] Europa occidental
        [Australia_and_New_Zealand] Australia y Nueva Zelandia
        [Melanesia] Melanesia
        [Micronesia] Micronesia
        [Polynesia] Polinesia
        [none] Región no indicada
       *[other] { $name }
    }
figures-years-title = Solicitado y cubierto por año y tema, { $currency }
figures-years-finding =
    { $count ->
        [one] Un año, { $year }: { $amount } solicitados.
       *[other] { $count } años; lo más se solicita para { $year }: { $amount }.
    }
figures-years-says = Todas las columnas están a la misma escala. Tienen las partes de las barras, de abajo arriba: ya cubierto, pagado o entregado, comprometido, anunciado, por cubrir. Donde nada se ha comunicado no hay columna. La tabla de arriba dice lo mismo con palabras.
figures-deadlines = Los plazos del artículo 4 están en la primera página de su mesa
figures-how = Cómo se cuenta
figures-how-needs = Las líneas de las necesidades publicadas que usted puede ver, y las contribuciones de las coaliciones tal como se le comunican. Los borradores no cuentan en ninguna parte.
figures-how-asked = Lo que pide una línea es su importe, o su cantidad al precio unitario del Estado. Una línea sin cifra está por cuantificar: se cuenta aparte y nunca como cero.
figures-how-covered = Ya cubierto es lo que los Estados o fuentes públicas indican como satisfecho fuera de las coaliciones.
figures-how-committed = Pagado o entregado, y comprometido, es lo que los donantes han declarado en coaliciones. Cada importe cuenta una vez, allí donde está ahora.
figures-how-pledged = Lo que solo está anunciado o propuesto no cubre nada. Forma parte de lo que está por cubrir, y figura al lado.
figures-how-balance = En cada línea y en cada suma: lo solicitado es la suma de lo ya cubierto, lo pagado o entregado, lo comprometido y lo que está por cubrir. Lo declarado más allá de la cifra de una línea no está en ninguno de ellos y figura al lado.
figures-how-currencies = Cada moneda tiene su propia suma. Nada se convierte.
figures-how-order = Los Estados siguen el orden de sus nombres. Ningún orden ni matiz los compara.
