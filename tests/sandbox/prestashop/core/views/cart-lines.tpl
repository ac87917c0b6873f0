<div class="cart-lines" data-testid="cart-lines">
{if !$cart.products}<p class="none">{'Your cart is empty.'|say}</p>{/if}
<ul>{foreach $cart.products as $line}<li data-item="{$line.id_product}-{$line.id_product_attribute}">
{if $line.cover}<img src="{$line.cover.small.url}" alt="" width="84" height="105">{else}<span class="nopic"></span>{/if}
<div><a href="{$line.url}">{$line.name}</a>{foreach $line.attributes as $group => $value}<small>{$group} : {$value}</small>{/foreach}<span>{$line.price}</span></div>
<div class="stepper" role="group" aria-label="{'Quantity'|say} · {$line.name}"><a data-cart-call="down" data-link-action="update-quantity" href="{$line.down_quantity_url}" aria-label="{'One less'|say}" role="button">−</a><b class="js-cart-line-product-quantity" aria-live="polite">{$line.quantity}</b><a data-cart-call="up" data-link-action="update-quantity" href="{$line.up_quantity_url}" aria-label="{'One more'|say}" role="button">+</a></div>
<div class="sum"><b>{$line.total}</b><a data-cart-call="delete" data-link-action="delete-from-cart" data-id-product="{$line.id_product}" data-id-product-attribute="{$line.id_product_attribute}" href="{$line.remove_from_cart_url}" role="button">{'Remove'|say}</a></div>
</li>{/foreach}</ul></div>
