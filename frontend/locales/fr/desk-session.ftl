# La fin d’une session, et ce que d’autres modifient entre-temps.

# $time - hours and minutes
session-ending = Sans action de votre part, votre session prendra fin à { $time }, heure de votre appareil
session-last = Votre session prendra fin à { $time }, heure de votre appareil : aucune ne dure plus de douze heures
session-last-hint = Reconnectez-vous dès maintenant : vous reviendrez à cette page. Les brouillons sont conservés sur cet appareil.
session-ended-hint = Rien ne peut être enregistré tant que vous n’êtes pas reconnecté. Vous reviendrez à cette page, et les brouillons sont conservés sur cet appareil.
session-back = Reconnectez-vous : vous reviendrez à cette page.
session-again = Se reconnecter
session-other = Dans une autre fenêtre, quelqu’un d’autre s’est connecté, ou vous y agissez pour une autre partie
live-one = Modifié entre-temps.
# $who - a person's name or function
live-one-by = Modifié entre-temps par { $who }.
live-form = Modifié entre-temps. Votre saisie est conservée : à l’enregistrement, vous déciderez champ par champ.
live-form-by = Modifié entre-temps par { $who }. Votre saisie est conservée : à l’enregistrement, vous déciderez champ par champ.
live-list = Il y a de nouvelles entrées ou des modifications.
live-load = Recharger
