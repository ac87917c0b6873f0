<?php
/** The storefront's words; a shop in English keeps those that were recorded. */
class ShopWords
{
    private const FRENCH = [
        'Last items in stock' => 'Derniers articles en stock',
        'There are not enough products in stock' => 'Il n’y a pas assez de produits en stock',
        'Product available with different options' => 'Produit disponible avec d’autres options',
        'Out-of-Stock' => 'Rupture de stock',
        'Add to cart' => 'Ajouter au panier',
        'Buy now' => 'Acheter maintenant',
        'The minimum purchase order quantity for the product is %d.' => 'La quantité minimale pour pouvoir commander ce produit est %d.',
        'All products' => 'Tous les produits',
        'Search' => 'Rechercher',
        'Reference' => 'Référence',
        'Tax included' => 'TTC',
        'Photo to come' => 'Photo à venir',
        'This page doesn’t exist' => 'Cette page n’existe pas',
        'Thank you for your order' => 'Merci pour votre commande',
        'Continue' => 'Continuer la visite',
        'Price on request' => 'Prix sur demande',
        'In your cart: %s' => 'Dans votre panier : %s',
        'Order' => 'Commander',
        'products' => 'produits',
        'Sold out' => 'Épuisé',
        'Back office' => 'Administration',
        'This demo shop plays PrestaShop; it isn’t one.' => 'Cette boutique de démonstration joue PrestaShop, ce n’en est pas un.',
    ];

    public static function say(string $text, ...$values): string
    {
        $said = Context::getContext()->language->iso_code === 'fr' ? (self::FRENCH[$text] ?? $text) : $text;

        return $values ? sprintf($said, ...$values) : $said;
    }
}
