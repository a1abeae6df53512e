desk-account-name-how = Ni l’un ni l’autre ne se modifie ici. Pour une autre adresse, l’Unité envoie une nouvelle invitation.
desk-password-current = Mot de passe actuel
desk-password-change = Changer le mot de passe
desk-password-changed = Le mot de passe est changé. Toutes les autres sessions sont fermées.
desk-totp = Authentificateur
desk-totp-must = Agir pour l’Unité exige un authentificateur. Configurez-en un pour continuer.
desk-totp-on = Un authentificateur est actif : la connexion demande son code.
desk-totp-off = Avec un authentificateur, un mot de passe volé ne suffit pas pour se connecter.
desk-totp-begin = Configurer un authentificateur
desk-totp-replace = Configurer un autre authentificateur
desk-totp-how = Ouvrez votre application d’authentification, choisissez « saisir une clé » et tapez cette clé :
desk-totp-open = Ouvrir la clé dans une application de cet appareil
desk-totp-code = Code que l’application affiche maintenant
desk-totp-old = Code de l’authentificateur actuel
desk-totp-confirm = Confirmer
desk-totp-remove = Renoncer à l’authentificateur
desk-recovery = Vos codes de secours
desk-recovery-how = Chacun permet une connexion si l’authentificateur est perdu. Ils ne sont affichés que maintenant : conservez-les hors de cet appareil.
desk-recovery-save = Enregistrer dans un fichier
desk-recovery-kept = Je les ai conservés
desk-sessions = Où vous êtes connecté
desk-sessions-caption = Vos sessions, sur cet appareil et ailleurs
desk-session-agent = Navigateur
desk-session-begun = Depuis
desk-session-seen = Dernière utilisation
desk-session-this = Cette session
desk-session-end = Fermer cette session
desk-session-ended = La session est fermée.
desk-home-attention = À votre attention
desk-home-nothing = Rien ne vous attend.
desk-home-needs = Vos besoins
desk-home-offers = Vos offres
desk-home-latest = Dernières modifications d’abord, { $count } sur { $total }
desk-home-untitled = sans titre
desk-home-task =
    { $code ->
        [correct] Corriger ce que l’Unité a renvoyé :
        [confirm] Lire ce que l’Unité a rédigé pour vous :
        [finish] Terminer le brouillon :
        [check] Vérifier et publier, ou renvoyer :
        [recheck] Relire la modification de :
        [interests] Lire ce que disent les donateurs de :
        [answer_round] Répondre :
        [close_round] Clore, le dernier jour est passé :
        [release_round] Remettre la réponse à l’État :
        [decided] Faire ce qu’une réunion a décidé :
        [follow_up] Suivre ce qu’une réunion a décidé :
        [record_meeting] Noter comment s’est passée la réunion :
        [confirm_step] Confirmer ce que { $party } a déclaré :
        [overdue_step] Dire ce qu’est devenue l’étape qui était due dans :
        [reply] Lire ce que l’Unité a dit de :
        [still_true] Dire si c’est toujours exact :
        [read_answer] Lire la réponse :
       *[answer] Répondre à l’invitation :
    }
desk-home-since = depuis le { $day }
desk-home-due = dernier jour pour répondre : { $day }
desk-home-kept = Un besoin que vous aviez commencé est conservé sur cet appareil et n’a pas été envoyé.
desk-home-go-on = Le reprendre
desk-home-first = Trois premiers pas
desk-first-need = Décrivez un besoin. Un titre suffit pour commencer.
desk-first-send = Envoyez-le à l’Unité, et décidez ligne par ligne de ce que les autres voient.
desk-first-account = Protégez votre compte avec un authentificateur.
desk-first-people = Invitez les points focaux et les bureaux des donateurs.
desk-first-behalf = Saisissez un besoin au nom d’un État.
desk-first-workbench = Prenez un instantané et lancez l’appariement.
desk-first-offer = Décrivez ce que vous pouvez donner. Seule l’Unité le voit, sauf si vous en décidez autrement.
desk-first-look = Lisez ce que demandent les États touchés.
desk-first-coalitions = Suivez les coalitions auxquelles vous participez.
