<div class="cart-voucher">
<ul>{foreach $cart.vouchers.added as $voucher}<li><span>{$voucher.name}</span> <b>{$voucher.reduction_formatted|replace:'-':'− '}</b>{if $voucher.code} <a data-cart-call="voucher" data-link-action="remove-voucher" href="{$voucher.delete_url}" role="button" aria-label="{'Remove'|say} · {$voucher.name}">×</a>{/if}</li>{/foreach}</ul>
<form data-voucher method="post" action="/cart"><input type="hidden" name="addDiscount" value="1"><label>{'Promo code'|say}<input name="discount_name" autocomplete="off"></label><button>{'Apply'|say}</button></form>
<p class="problem" role="alert" data-voucher-problem></p>
</div>
