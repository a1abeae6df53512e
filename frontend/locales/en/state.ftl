# The name of a State. English has the name that the case gives it; the other languages have the
# short names of the United Nations, as api/data/states.csv holds them without their articles.
# $code - ISO 3166-1 alpha-3; $name - what the case calls it
state =
    { $code ->
       *[other] { $name }
    }
