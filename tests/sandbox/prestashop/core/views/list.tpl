{extends file='layout.tpl'}
{block name=body}
<div class="head"><h1>{if $query}« {$query} »{else}{'All products'|say}{/if}</h1><p>{$count} {'products'|say}</p></div>
<ul class="grid">
{foreach $products as $product}<li><a href="{$product.url}" data-product-id="{$product.id}">{if $product.image}<img src="{$product.image}" alt="" width="800" height="1000" loading="lazy">{else}<div class="noimg">{'Photo to come'|say}</div>{/if}{if !$product.sells}<span class="flag">{'Sold out'|say}</span>{/if}<h2>{$product.title}</h2><p>{$product.price}</p></a></li>{/foreach}
</ul>
{if $last > 1}<nav class="pages">{for $nth=1 to $last}<a href="?page={$nth}{if $query}&amp;s={$query|escape:'url'}{/if}"{if $nth == $current} aria-current="page"{/if}>{$nth}</a>{/for}</nav>{/if}
{/block}
