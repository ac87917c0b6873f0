<!doctype html>
<html lang="{$iso}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{$page.title} · {$shop_name}</title>
{if $page.canonical}<link rel="canonical" href="{$page.canonical}">{/if}
{foreach $page.meta as $name => $value}<meta property="{$name}" content="{$value}">{/foreach}
{if $page.jsonLd}<script type="application/ld+json">{$page.jsonLd nofilter}</script>{/if}
<link rel="stylesheet" href="/stand-in/shop.css">
</head>
<body>
<header class="top"><div><a class="brand" href="/">{$shop_name}</a><nav><a href="/catalogue">{'All products'|say}</a></nav><form action="/search"><input name="s" aria-label="{'Search'|say}" placeholder="{'Search'|say}"></form></div></header>
<main>{block name=body}{$content nofilter}{/block}</main>
<footer><p>{'This demo shop plays PrestaShop; it isn’t one.'|say} <a href="/admin">{'Back office'|say}</a></p></footer>
</body>
</html>
