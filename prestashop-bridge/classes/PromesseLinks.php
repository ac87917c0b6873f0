<?php
/**
 * @author    Promesse
 * @copyright Promesse
 * @license   https://opensource.org/licenses/MIT MIT
 */
if (!defined('_PS_VERSION_')) {
    exit;
}

/** Addresses of pages and pictures, made by the shop itself. */
class PromesseLinks
{
    /** @var array<int, Product> */
    private static $products = [];

    public static function page(array $shop, array $row, $idCombination)
    {
        $id = (int) $row['id_product'];
        $idLang = (int) Context::getContext()->language->id;
        if (!isset(self::$products[$id])) {
            // One product at a time: items come in the order of their products.
            self::$products = [$id => new Product($id, false, $idLang, (int) $shop['id_shop'])];
        }

        return (string) Context::getContext()->link->getProductLink(
            self::$products[$id],
            $row['link_rewrite'],
            $row['category_rewrite'],
            $row['ean13'],
            $idLang,
            (int) $shop['id_shop'],
            (int) $idCombination
        );
    }

    /** @return string|null */
    public static function image(array $product, $combination)
    {
        $id = $combination !== null && $combination['image'] !== null ? $combination['image'] : $product['cover'];
        if (!$id) {
            return null;
        }
        $link = (string) Context::getContext()->link->getImageLink(
            (string) $product['link_rewrite'],
            (int) $product['id_product'] . '-' . (int) $id,
            ImageType::getFormattedName('large')
        );

        return strpos($link, '//') === 0 ? 'https:' . $link : $link;
    }
}
