<?php
/** The back office of the stand-in in two languages. */
class BackOfficeWords
{
    public static function of(string $iso): array
    {
        return array_map(function (array $pair) use ($iso): string {
            return $pair[$iso === 'fr' ? 0 : 1];
        }, self::WORDS);
    }

    private const WORDS = [
        'stocks' => ['Stocks', 'Stocks'],
        'orders' => ['Commandes', 'Orders'],
        'modules' => ['Module : réglages', 'Module: settings'],
        'shop' => ['Voir la boutique', 'View the shop'],
        'standIn' => ['Boutique de démonstration : elle joue PrestaShop, ce n’en est pas un.', 'Demo shop: it plays PrestaShop, it isn’t one.'],
        'search' => ['Rechercher un produit ou une référence', 'Search for a product or a reference'],
        'find' => ['Chercher', 'Search'],
        'product' => ['Produit', 'Product'],
        'reference' => ['Référence', 'Reference'],
        'quantity' => ['Quantité', 'Quantity'],
        'page' => ['Page produit', 'Product page'],
        'sells' => ['En vente', 'Sells'],
        'soldOut' => ['Ne se vend pas', 'Does not sell'],
        'save' => ['Enregistrer', 'Save'],
        'sellOne' => ['Vendre 1', 'Sell 1'],
        'import' => ['Import SQL brut', 'Raw SQL import'],
        'importHelp' => ['écrit la quantité sans passer par les événements de la boutique, comme le font certains importateurs.', 'writes the quantity past the shop’s events, as some importers do.'],
        'down' => ['Couper la boutique', 'Take the shop down'],
        'order' => ['Commande', 'Order'],
        'customer' => ['Client', 'Customer'],
        'state' => ['État', 'State'],
        'total' => ['Total', 'Total'],
        'date' => ['Date', 'Date'],
        'cancel' => ['Annuler', 'Cancel'],
        'none' => ['Aucune commande pour l’instant.', 'No order yet.'],
        'whoAreYou' => ['Qui êtes-vous ?', 'Who are you?'],
        'readOnly' => ['lecture seule', 'read only'],
        'administrator' => ['administratrice', 'administrator'],
        'leave' => ['Changer de personne', 'Change person'],
        'saved' => ['Quantité enregistrée.', 'Quantity saved.'],
        'sold' => ['Vendu.', 'Sold.'],
        'refused' => ['La page ne le vend pas.', 'The page does not sell it.'],
        'noRight' => ['Votre profil ne permet que de regarder.', 'Your profile may only look.'],
        'imported' => ['Importé sans événement.', 'Imported without an event.'],
        'next' => ['Suite', 'Next'],
        'results' => ['articles', 'articles'],
    ];
}
