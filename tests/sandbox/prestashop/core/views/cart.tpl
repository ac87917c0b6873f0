{extends file='layout.tpl'}
{block name=body}
<h1>{'Your cart'|say}</h1>
{if $problem}<p class="problem" role="alert">{$problem}</p>{/if}
<div class="cart-page js-cart" data-refresh-url="/cart?ajax=1&amp;action=refresh" data-testid="cart-page">
<div class="cart-left"><div data-part="cart_detailed">{include file='cart-lines.tpl'}</div>{hook h='displayShoppingCartFooter'}</div>
<div class="cart-summary">{hook h='displayShoppingCart'}
<div class="js-cart-detailed-totals" data-part="cart_detailed_totals">{include file='cart-totals.tpl'}</div>
<div class="js-cart-voucher" data-part="cart_voucher">{include file='cart-voucher.tpl'}</div>
<div class="js-cart-detailed-actions" data-part="cart_detailed_actions">{include file='cart-actions.tpl'}</div>
</div></div>
{/block}
