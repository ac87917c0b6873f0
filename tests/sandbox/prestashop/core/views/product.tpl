{extends file='layout.tpl'}
{block name=body}
<p class="crumbs"><a href="/catalogue">{'All products'|say}</a></p>
<article class="product" data-testid="product" data-product-id="{$product->id}" data-combination="{$combination}" data-presented="{$presented}">
{if $image}<img src="{$image}" alt="{$product->name}" width="800" height="1000">{else}<div class="noimg">{'Photo to come'|say}</div>{/if}
<div>
<p class="vendor">{$vendor}</p>
<h1>{$product->name}</h1>
<p class="price">{if $price}<span data-testid="price">{$price}</span><small>{if $taxed}{'Tax included'|say}{else}{'Tax excluded'|say}{/if}</small>{else}{'Price on request'|say}{/if}</p>
{foreach $pickers as $picker}
<fieldset><legend>{$picker.group}</legend><div class="choices">
{foreach $picker.choices as $choice}{if $choice.url}<a href="{$choice.url}" class="{if !$choice.sells}gone{/if}"{if $choice.current} aria-current="true"{/if}>{$choice.value}</a>{else}<span>{$choice.value}</span>{/if}{/foreach}
</div></fieldset>
{/foreach}
{if $added}<div class="note" role="status">{'In your cart: %s'|say:$added} <form class="buy" method="post" action="/cart"><input type="hidden" name="id_product" value="{$product->id}"><input type="hidden" name="id_product_attribute" value="{$combination}"><input type="hidden" name="qty" value="{$added}"><button name="buy" value="1">{'Order'|say}</button></form></div>{/if}
<form class="buy" method="post" action="/cart" data-add>
<input type="hidden" name="id_product" value="{$product->id}"><input type="hidden" name="id_product_attribute" value="{$combination}"><input type="hidden" name="qty" value="{$wanted}">
<button class="add-to-cart" data-testid="buy" data-sells="{if $enabled}true{else}false{/if}"{if !$enabled} disabled{/if}>{'Add to cart'|say}</button>
{if $enabled}<button class="second" name="buy" value="1" data-testid="buy-now">{'Buy now'|say}</button>{/if}
</form>
<p class="problem" role="alert" data-add-problem></p>{hook h='displayProductAdditionalInfo'}
{if $availability !== null}<p id="product-availability" class="{$icon}">{$availability}</p>{/if}
{if $wanted > 1}<p class="minimal">{'The minimum purchase order quantity for the product is %d.'|say:$wanted}</p>{/if}
<div class="about">{$product->description nofilter}<dl>{if $reference}<dt>{'Reference'|say}</dt><dd>{$reference}</dd>{/if}</dl></div>
</div>
</article>
{/block}
