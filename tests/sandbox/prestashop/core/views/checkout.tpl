{extends file='layout.tpl'}
{block name=body}
<h1>{'Checkout'|say}</h1>
{if $problem}<p class="problem" role="alert">{$problem}</p>{/if}
{if !$cart.products}<p>{'Your cart is empty.'|say}</p><a class="cta" href="/catalogue">{'All products'|say}</a>{else}
<div class="cart-page" data-testid="checkout-page"><div class="cart-left">
<section><h2>{'Country of delivery'|say}</h2><form class="pair" method="get" action="/order"><label class="hidden-label">{'Country of delivery'|say}<select name="country">{foreach $place.countries as $one}<option value="{$one.iso_code}"{if $one.iso_code == $place.country} selected{/if}>{$one.name}</option>{/foreach}</select></label><button>{'Change'|say}</button></form></section>
<section><h2>{'Delivery'|say}</h2>
{if !$options && !$cart.is_virtual}<p class="problem" role="alert">{'Unfortunately, there are no carriers available for your delivery address.'|say}</p>{/if}
<form method="post" action="/order" data-deliveries>
{foreach $options as $option}<label class="delivery" data-option="{$option.name}" data-payable="{$option.payable}"><input type="radio" name="delivery_option" value="{$option.key}"{if $option.chosen} checked{/if}><span><b>{$option.name}</b><small>{$option.delay}</small></span><span class="payable">{$option.payable_text}</span></label>{/foreach}
<noscript><button>{'Choose'|say}</button></noscript></form></section>
</div><div class="cart-summary"><h2>{'Your order'|say}</h2>
<ul class="brief">{foreach $cart.products as $line}<li><span>{$line.quantity} × {$line.name}{foreach $line.attributes as $value}, {$value}{/foreach}</span><b>{$line.total}</b></li>{/foreach}</ul>
{include file='cart-totals.tpl'}
<form method="post" action="/order"><button class="cta" name="pay" value="1" data-testid="pay"{if !$options && !$cart.is_virtual} disabled{/if}>{'Pay %s'|say:$cart.totals.total_including_tax.value}</button></form>
</div></div>{/if}
{/block}
