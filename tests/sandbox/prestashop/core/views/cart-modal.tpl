<div class="modal-back" data-close></div>
<div class="modal" role="dialog" aria-modal="true" aria-labelledby="modal-title" tabindex="-1" data-testid="cart-modal">
<button class="close" data-close aria-label="{'Close'|say}">×</button>
<h2 id="modal-title">{'Added to your cart'|say}</h2>
<div class="modal-line">{if $product.cover}<img src="{$product.cover.small.url}" alt="" width="84" height="105">{/if}<div><b>{$product.name}</b>{foreach $product.attributes as $group => $value}<small>{$group} : {$value}</small>{/foreach}<span>{$product.price}</span></div></div>
<div class="cart-content">{include file='cart-totals.tpl'}
{hook h='displayCartModalContent' product=$product}</div>
<div class="cart-content-btn"><button type="button" class="second" data-close>{'Continue shopping'|say}</button><a class="cta" href="/cart" data-testid="view-cart">{'View cart'|say}</a></div>
{hook h='displayCartModalFooter' product=$product}
</div>
