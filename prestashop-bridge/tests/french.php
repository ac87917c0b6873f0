<?php
/**
 * The module's words in French, by their English. `php tests/french.php > translations/fr.php` writes them the way the
 * shop reads them. Spaces before high punctuation don't break.
 */
$french = [
    'promesse' => [
        'Keeps stock true between your shops and stops ads for what is sold out.' => 'Garde un stock juste entre vos boutiques et arrête les annonces de ce qui est épuisé.',
        'The shop is disconnected and the module forgets its keys. Uninstall?' => 'La boutique est déconnectée et le module oublie ses clés. Désinstaller~?',
    ],
    'promessewords' => [
        'Connection to Promesse' => 'Connexion à Promesse',
        'This shop is not connected yet.' => 'Cette boutique n’est pas encore connectée.',
        'This shop is connected.' => 'Cette boutique est connectée.',
        'This shop has moved, or it is a copy of a connected shop. Nothing is sent and nothing is written until you connect it again.' => 'Cette boutique a déménagé, ou c’est une copie d’une boutique connectée. Rien n’est envoyé ni écrit tant que vous ne l’avez pas reconnectée.',
        'The key of this shop can no longer be read. Connect it again.' => 'La clé de cette boutique n’est plus lisible. Reconnectez-la.',
        'Choose one shop at the top of the page: each shop is connected on its own.' => 'Choisissez une boutique en haut de la page_: chaque boutique se connecte séparément.',
        'Address of this shop' => 'Adresse de cette boutique',
        'Connected since' => 'Connectée depuis',
        'Last message that arrived' => 'Dernier message arrivé',
        'Changes that wait' => 'Changements en attente',
        'The oldest waits since' => 'Le plus ancien attend depuis',
        'Last answer of Promesse' => 'Dernière réponse de Promesse',
        'never' => 'jamais',
        'One-time code' => 'Code à usage unique',
        'Only to join an account that exists: Promesse shows the code in its settings. Leave it empty to open a new account.' => 'Seulement pour rejoindre un compte existant_: Promesse affiche le code dans ses paramètres. Laissez vide pour ouvrir un nouveau compte.',
        'Connect this shop' => 'Connecter cette boutique',
        'Connect this shop again' => 'Reconnecter cette boutique',
        'Disconnect this shop' => 'Déconnecter cette boutique',
        'Test the connection' => 'Tester la connexion',
        'Scheduled task' => 'Tâche planifiée',
        'Changes are sent right after each page. Have this address called every minute as well, so that nothing waits for the next visitor:' => 'Les changements partent juste après chaque page. Faites aussi appeler cette adresse chaque minute, pour que rien n’attende le visiteur suivant_:',
        'Open Promesse' => 'Ouvrir Promesse',
        'The shop is connected.' => 'La boutique est connectée.',
        'The shop has joined your account.' => 'La boutique a rejoint votre compte.',
        'The shop is disconnected.' => 'La boutique est déconnectée.',
        'Promesse answers.' => 'Promesse répond.',
        'Promesse did not answer. The changes wait and none is lost.' => 'Promesse n’a pas répondu. Les changements attendent, aucun n’est perdu.',
        'Promesse did not answer. Try again in a few minutes.' => 'Promesse n’a pas répondu. Réessayez dans quelques minutes.',
        'Promesse could not reach this shop at its address. The address must be public and answer over https.' => 'Promesse n’a pas pu joindre cette boutique à son adresse. L’adresse doit être publique et répondre en https.',
        'The account of this shop has another shop too. To come back to it, ask for a one-time code in its settings and connect with that.' => 'Le compte de cette boutique en a une autre. Pour y revenir, demandez un code à usage unique dans ses paramètres et connectez-vous avec lui.',
        'This code is not known, or it was used already. Ask for a new one in the settings of Promesse.' => 'Ce code n’est pas connu, ou il a déjà servi. Demandez-en un nouveau dans les paramètres de Promesse.',
        'The answer could not be read. Update the module, then try again.' => 'La réponse n’a pas pu être lue. Mettez le module à jour, puis réessayez.',
        'The PHP of this shop cannot make a key: it needs the openssl extension.' => 'Le PHP de cette boutique ne peut pas créer de clé_: il lui faut l’extension openssl.',
        '{amount} to go for free shipping' => 'Encore {amount} pour la livraison gratuite',
        '{amount} to go for free shipping with some delivery options' => 'Encore {amount} pour la livraison gratuite avec certains modes de livraison',
        'Free shipping from {threshold}' => 'Livraison gratuite dès {threshold}',
        'Free shipping from {threshold} with some delivery options' => 'Livraison gratuite dès {threshold} avec certains modes de livraison',
        'Free shipping' => 'Livraison gratuite',
        'Free shipping with some delivery options' => 'Livraison gratuite avec certains modes de livraison',
        'Free shipping from {threshold} items' => 'Livraison gratuite dès {threshold} articles',
        'Free shipping from {threshold} items with some delivery options' => 'Livraison gratuite dès {threshold} articles avec certains modes de livraison',
        '{amount} kg to go for free shipping' => 'Encore {amount}_kg pour la livraison gratuite',
        '{amount} kg to go for free shipping with some delivery options' => 'Encore {amount}_kg pour la livraison gratuite avec certains modes de livraison',
        'Progress towards free shipping' => 'Progression vers la livraison gratuite',
        'Free-shipping bar' => 'Barre de livraison gratuite',
        'The bar says what your carriers really charge for the cart at hand, and nothing where that cannot be proved.' => 'La barre dit ce que vos transporteurs facturent vraiment pour le panier du moment, et rien là où ce n’est pas prouvé.',
        'Show the bar' => 'Afficher la barre',
        'Yes' => 'Oui',
        'No' => 'Non',
        'Places' => 'Emplacements',
        'Top of every page' => 'Haut de chaque page',
        'Cart page' => 'Page du panier',
        'Cart page, below the list' => 'Page du panier, sous la liste',
        'Window after adding to the cart' => 'Fenêtre après l’ajout au panier',
        'Window after adding to the cart, at its foot' => 'Fenêtre après l’ajout au panier, en bas',
        'Texts' => 'Textes',
        'An empty field: the words of the module. {amount} is what is missing, {threshold} where free shipping begins, {country} the country that the sentence holds for; where that has to be said, the bar adds it by itself.' => 'Un champ vide_: les mots du module. {amount} est ce qui manque, {threshold} le montant dès lequel la livraison est gratuite, {country} le pays pour lequel la phrase est vraie~; là où il faut le dire, la barre l’ajoute d’elle-même.',
        'Colours' => 'Couleurs',
        'Like #1a7f37. An empty field: the colour of the text around the bar.' => 'Par exemple #1a7f37. Un champ vide_: la couleur du texte autour de la barre.',
        'The switch and the places are saved. The texts and colours are not: see the fields that say why.' => 'L’affichage et les emplacements sont enregistrés. Les textes et les couleurs ne le sont pas_: voyez les champs qui disent pourquoi.',
        'Something is missing' => 'Il manque un montant',
        'Something is missing, some delivery options' => 'Il manque un montant, certains modes de livraison',
        'Empty cart' => 'Panier vide',
        'Empty cart, some delivery options' => 'Panier vide, certains modes de livraison',
        'Free' => 'Gratuite',
        'Free, some delivery options' => 'Gratuite, certains modes de livraison',
        'Filled part' => 'Partie remplie',
        'Filled part, once shipping is free' => 'Partie remplie, une fois la livraison gratuite',
        'Write {amount} where the missing amount belongs.' => 'Écrivez {amount} à la place du montant qui manque.',
        'Write {threshold} where the amount belongs from which shipping is free.' => 'Écrivez {threshold} à la place du montant dès lequel la livraison est gratuite.',
        'In braces only {amount}, {threshold} and {country} can stand here.' => 'Entre accolades, seuls {amount}, {threshold} et {country} sont possibles ici.',
        'In braces only {threshold} and {country} can stand here.' => 'Entre accolades, seuls {threshold} et {country} sont possibles ici.',
        'In braces only {country} can stand here: nothing is missing any more.' => 'Entre accolades, seul {country} est possible ici_: il ne manque plus rien.',
        '200 characters at most.' => '200 caractères au plus.',
        'Write a colour like #1a7f37.' => 'Écrivez une couleur comme #1a7f37.',
        'Save the bar' => 'Enregistrer la barre',
        'The help text of PrestaShop says that vouchers do not count towards free shipping. The checkout of this shop counts them: what remains after vouchers is compared. The bar follows the checkout.' => 'L’aide de PrestaShop dit que les bons de réduction ne comptent pas pour la livraison gratuite. Le paiement de cette boutique en tient compte_: c’est le montant après bons qui est comparé. La barre suit le paiement.',
        'The bar is silent for some carts, because the checkout charged something else than the rates say. Promesse shows which.' => 'La barre se tait pour certains paniers, parce que le paiement a demandé autre chose que ce que disent les tarifs. Promesse montre lesquels.',
        'The bar is saved. Open pages follow within a minute.' => 'La barre est enregistrée. Les pages ouvertes suivent en moins d’une minute.',
        'Promesse screens' => 'Écrans de Promesse',
        'Connect this shop first: Promesse opens here afterwards.' => 'Connectez d’abord cette boutique_: Promesse s’ouvrira ici.',
        'This shop has moved, or it is a copy of a connected shop. Connect it again to open Promesse.' => 'Cette boutique a déménagé, ou c’est une copie d’une boutique connectée. Reconnectez-la pour ouvrir Promesse.',
        'Your profile does not let you view this page. An administrator can change that in the permissions.' => 'Votre profil ne permet pas de voir cette page. Un administrateur peut le changer dans les permissions.',
        'Go to the connection settings' => 'Aller aux paramètres de connexion',
        'Promesse does not answer. Your shop goes on as usual; changes wait and none is lost.' => 'Promesse ne répond pas. Votre boutique continue comme d’habitude~; les changements attendent, aucun n’est perdu.',
    ],
];

if (PHP_SAPI !== 'cli' || realpath($_SERVER['argv'][0]) !== __FILE__) {
    return $french;
}

$lines = ['<?php', '', 'global $_MODULE;', '$_MODULE = [];', ''];
foreach ($french as $source => $words) {
    foreach ($words as $english => $text) {
        $text = str_replace(['~', '_'], ["\u{202f}", "\u{a0}"], $text);
        $lines[] = "\$_MODULE['<{promesse}prestashop>" . $source . '_' . md5($english) . "'] = '" . addcslashes($text, "'\\") . "';";
    }
}
echo implode("\n", $lines) . "\n\nreturn \$_MODULE;\n";
