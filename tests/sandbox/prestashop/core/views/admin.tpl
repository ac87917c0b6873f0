<!doctype html>
<html lang="{$iso}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{$page.title|escape} · {$shop_name|escape}</title>
<link rel="stylesheet" href="/stand-in/admin.css">
{foreach $page.css as $file => $media}<link rel="stylesheet" href="{$file|escape}">{/foreach}
</head>
<body class="bo">
<header class="bar"><b>{$shop_name|escape}</b><span class="gap"></span>
<a href="/" target="_blank">{$words.shop}</a><a href="{$page.here|escape}&amp;language=fr"{if $iso == 'fr'} aria-current="true"{/if} lang="fr">Français</a><a href="{$page.here|escape}&amp;language=en"{if $iso == 'en'} aria-current="true"{/if} lang="en">English</a>
<a href="/admin/?leave=1" title="{$words.leave}">{$employee->firstname|escape} {$employee->lastname|escape}</a></header>
<div class="desk">
<nav class="side"><ul>
<li><a href="{$links.products|escape}"{if $page.current == 'AdminStockManagement'} aria-current="page"{/if}>{$words.stocks}</a></li>
<li><a href="{$links.orders|escape}"{if $page.current == 'AdminOrders'} aria-current="page"{/if}>{$words.orders}</a></li>
{foreach $moduleTabs as $tab}<li><a href="{$link->getAdminLink($tab.class_name)|escape}"{if $page.current == $tab.class_name} aria-current="page"{/if}>{$tab.name|escape}</a></li>{/foreach}
<li><a href="{$links.modules|escape}"{if $page.current == 'AdminModules'} aria-current="page"{/if}>{$words.modules}</a></li>
</ul><p class="disclaimer">{$words.standIn}</p></nav>
<main class="sheet{if $page.current == 'AdminPromesse'} whole{/if}"><h1>{$page.title|escape}</h1>
{$page.content}
</main>
</div>
{foreach $page.js as $file}<script src="{$file|escape}"></script>{/foreach}
</body>
</html>
