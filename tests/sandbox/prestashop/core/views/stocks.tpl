<form class="find" action="/admin/index.php"><input type="hidden" name="controller" value="AdminStockManagement"><input name="q" value="{$query|escape}" placeholder="{$words.search}" aria-label="{$words.search}"><button class="action">{$words.find}</button></form>
<div class="card"><p class="muted">{$count} {$words.results}</p>
<table><tr class="head"><th>{$words.product}</th><th>{$words.reference}</th><th class="num">{$words.quantity}</th><th>{$words.page}</th></tr>
{foreach $items as $item}<tr data-item="{$item.item}">
<td><b>{$item.title|escape}</b>{if $item.combinationTitle}<br>{$item.combinationTitle|escape}{/if}</td>
<td class="code">{$item.reference|escape}</td>
<td class="num"><form method="post" action="{$self|escape}&amp;q={$query|escape:'url'}&amp;page={$nth}" class="row-actions quantity"><input type="hidden" name="item" value="{$item.item}"><input name="quantity" type="number" value="{$item.quantity}" aria-label="{$words.quantity}"{if !$canEdit} disabled{/if}>
<button class="action" name="act" value="save"{if !$canEdit} disabled{/if}>{$words.save}</button><button class="action quiet" name="act" value="import" title="{$words.importHelp}"{if !$canEdit} disabled{/if}>{$words.import}</button><button class="action quiet" name="act" value="sell">{$words.sellOne}</button></form></td>
<td><a href="{$item.url|escape}" target="_blank">{if $item.sells}{$words.sells}{else}{$words.soldOut}{/if}</a></td>
</tr>{/foreach}
</table></div>
{if $next}<p><a class="action" href="{$self|escape}&amp;q={$query|escape:'url'}&amp;page={$nth + 1}">{$words.next}</a></p>{/if}
<p><button class="action" id="down" onclick="fetch('/control/down',{ldelim}method:'POST',body:JSON.stringify({ldelim}down:true{rdelim}){rdelim}).then(()=>location.reload())">{$words.down}</button></p>
<p class="muted">{$words.import} : {$words.importHelp}</p>
