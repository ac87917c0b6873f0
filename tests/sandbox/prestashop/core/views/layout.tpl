<!doctype html>
<html lang="{$iso}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{$page.title} · {$shop_name}</title>
{if $page.canonical}<link rel="canonical" href="{$page.canonical}">{/if}
{foreach $page.meta as $name => $value}<meta property="{$name}" content="{$value}">{/foreach}
{if $page.jsonLd}<script type="application/ld+json">{$page.jsonLd nofilter}</script>{/if}
<link rel="icon" href="data:,"><link rel="stylesheet" href="/stand-in/shop.css">
{foreach $stylesheets as $file}<link rel="stylesheet" href="{$file}">{/foreach}
<script>var prestashop = {$prestashop nofilter};{foreach $js_custom_vars as $name => $value}var {$name} = {$value|json_encode nofilter};{/foreach}</script>
{$HOOK_HEADER nofilter}
</head>
<body>
{hook h='displayAfterBodyOpeningTag'}
<header><div class="banner">{hook h='displayBanner'}</div>
<div class="top"><div><a class="brand" href="/">{$shop_name}</a><nav><a href="/catalogue">{'All products'|say}</a></nav><form action="/search"><input name="s" aria-label="{'Search'|say}" placeholder="{'Search'|say}"></form>
<a class="blockcart" href="/cart" data-refresh-url="/module/ps_shoppingcart/ajax">{'Cart'|say} <span class="count">{include file='cart-count.tpl'}</span></a>{hook h='displayTop'}</div></div></header>
{hook h='displayNavFullWidth'}
<main>{block name=body}{$content nofilter}{/block}</main>
<div id="blockcart-modal" hidden></div>
<footer><p>{'This demo shop plays PrestaShop; it isn’t one.'|say} <a href="/admin">{'Back office'|say}</a></p>
<form class="switches" method="get">
<label>{'Country of delivery'|say}<select name="country">{foreach $place.countries as $one}<option value="{$one.iso_code}"{if $one.iso_code == $place.country} selected{/if}>{$one.name}</option>{/foreach}</select></label>
<label>{'Currency'|say}<select name="currency">{foreach $place.currencies as $one}<option{if $one.iso_code == $place.currency} selected{/if}>{$one.iso_code}</option>{/foreach}</select></label>
<label>{'Language'|say}<select name="locale">{foreach $place.languages as $one}<option value="{$one.iso_code}"{if $one.iso_code == $place.language} selected{/if}>{$one.iso_code}</option>{/foreach}</select></label>
<label>{'Customer'|say}<select name="customer">{foreach $place.customers as $one}<option value="{$one.id}"{if $one.id == $place.customer} selected{/if}>{$one.name}</option>{/foreach}</select></label>
<button>{'Change'|say}</button></form></footer>
<script src="/stand-in/shop.js"></script>
{foreach $javascripts as $script}<script src="{$script.src}"{if $script.attribute} {$script.attribute}{/if}></script>{/foreach}
{hook h='displayBeforeBodyClosingTag'}
</body>
</html>
