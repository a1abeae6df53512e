queue-title = Ce qui attend l’Unité
queue-lead = Pour chaque sorte, le plus ancien d’abord. Chaque ligne est un simple fait avec sa date ; personne d’autre ne voit cette page.
queue-counts = Combien attend
queue-all = Tout
queue-none = Rien de cela n’attend.
queue-party = État ou organisation
queue-what =
    { $code ->
        [submitted] Envoyés, à examiner
        [amended] Modifiés depuis l’examen
        [incomplete] Incomplets
        [stale] Toujours exact ?
        [twice] Dans deux coalitions
        [unanswered] Sollicités, sans réponse
        [overdue] Étapes en retard
       *[silent] Silencieux depuis 90 jours
    }
queue-count =
    { $code ->
        [submitted] { $count ->
                [one] { $count } besoin envoyé, à examiner
                [many] { $count } besoins envoyés, à examiner
               *[other] { $count } besoins envoyés, à examiner
            }
        [amended] { $count ->
                [one] { $count } besoin modifié depuis l’examen
                [many] { $count } besoins modifiés depuis l’examen
               *[other] { $count } besoins modifiés depuis l’examen
            }
        [incomplete] { $count ->
                [one] { $count } besoin est incomplet
                [many] { $count } besoins sont incomplets
               *[other] { $count } besoins sont incomplets
            }
        [stale] { $count ->
                [one] { $count } besoin : toujours exact ?
                [many] { $count } besoins : toujours exacts ?
               *[other] { $count } besoins : toujours exacts ?
            }
        [twice] { $count ->
                [one] { $count } ligne figure dans plus d’une coalition
                [many] { $count } lignes figurent dans plus d’une coalition
               *[other] { $count } lignes figurent dans plus d’une coalition
            }
        [unanswered] { $count ->
                [one] { $count } partie ou personne n’a pas encore répondu
                [many] { $count } parties ou personnes n’ont pas encore répondu
               *[other] { $count } parties ou personnes n’ont pas encore répondu
            }
        [overdue] { $count ->
                [one] { $count } étape est en retard
                [many] { $count } étapes sont en retard
               *[other] { $count } étapes sont en retard
            }
       *[silent] { $count ->
                [one] { $count } partie est silencieuse depuis 90 jours
                [many] { $count } parties sont silencieuses depuis 90 jours
               *[other] { $count } parties sont silencieuses depuis 90 jours
            }
    }
queue-what-hint =
    { $code ->
        [submitted] Besoins envoyés que personne n’a encore examinés.
        [amended] Besoins publiés, modifiés depuis leur examen.
        [incomplete] Besoins dont des lignes restent à chiffrer, sans priorité, ou sans échéance pour les stocks ou la dépollution.
        [stale] Besoins publiés dont personne n’a rien dit depuis 12 mois, ou depuis la fin d’une année qu’ils mentionnent. Une modification vaut parole, un commentaire de l’État aussi.
        [twice] Lignes qui figurent dans plus d’une coalition et compteraient donc deux fois. Ne laissez chacune que dans une seule.
        [unanswered] Membres de coalitions, parties des tours de réponses et personnes invitées à se connecter.
        [overdue] Contributions dont l’étape suivante était due.
       *[silent] États et organisations dont personne ne s’est connecté depuis 90 jours.
    }
queue-rest =
    { $count ->
        [one] Montrer encore un
        [many] Montrer encore { $count }
       *[other] Montrer encore { $count }
    }
queue-caption = { $what }, le plus ancien d’abord
queue-thing =
    { $code ->
        [unanswered] Invitation
        [overdue] Coalition
        [silent] Où
       *[need] Besoin
    }
queue-since =
    { $code ->
        [stale] Dernière parole
        [unanswered] Sollicité le
        [overdue] Due le
        [silent] Dernière venue
       *[changed] Dernier changement
    }
queue-today = { $day } (aujourd’hui)
queue-note = Remarque
queue-for-days =
    { $count ->
        [one] { $count } jour
        [many] { $count } jours
       *[other] { $count } jours
    }
queue-no-deadline = Sans échéance
queue-no-priority = Sans priorité
queue-past-year = Mentionne une année écoulée
queue-asked =
    { $code ->
        [coalition] Coalition de pays
        [round] Tour de réponses
       *[sign_in] Compte
    }
queue-never = Jamais venu depuis la création du compte
queue-still = Demander : toujours exact ?
queue-still-of = Demander : toujours exact ? { $id }
queue-still-text = Toujours exact ? Merci de confirmer ce besoin, ou de modifier ce qui ne l’est plus.
queue-still-sent = La question a été envoyée à l’État.
queue-still-asked = Demandé le { $day }
need-still-asked = L’Unité a écrit le { $day }
need-still-stale = Depuis le { $day }, personne n’a dit si ce besoin est toujours exact.
need-still-do = C’est toujours exact
need-still-hint = Votre réponse est un commentaire sur ce besoin, pour l’Unité. Si quelque chose a changé, modifiez plutôt le besoin.
need-still-true = C’est toujours exact.
need-still-said = Votre réponse a été envoyée.
interests-title = Ce que disent les donateurs
interests-lead = Qui parlerait de quel besoin, et qui non et pourquoi. Pour l’Unité seule : un État n’apprend que ce qu’un donateur lui laisse savoir.
interests-all = Tout ce que disent les donateurs
interests-none = Aucun donateur n’a encore rien dit.
interests-yours = Ce que vous avez dit
interests-yours-all = Tout ce que vous avez dit
interests-yours-none = Vous n’avez encore rien dit d’un besoin.
interests-no-match = Rien de ce qui a été dit ne correspond à ces filtres.
interests-caption = Ce qui a été dit, le plus récent d’abord
interests-count = { $count } sur { $all }
interest-said = Ce qui est dit
interest-need = Besoin
interest-no-offer = Aucune offre citée
interest-line = Ligne et quantité
interest-whole = Le besoin entier
interest-since = Depuis
interest-for-state = L’État peut en être informé
need-interests-none = Aucun donateur n’a rien dit de ce besoin.
need-interests-yes = Intéressés : { $count }
need-interests-no = Déclinent : { $count }
need-interests-hint = Pour l’Unité seule. Un intérêt n’est pas une promesse.
