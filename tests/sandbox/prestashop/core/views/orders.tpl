<div class="card">{if !$orders}<p>{$words.none}</p>{else}
<table><tr class="head"><th>{$words.order}</th><th>{$words.date}</th><th>{$words.customer}</th><th>{$words.state}</th><th class="num">{$words.total}</th><th></th></tr>
{foreach $orders as $order}<tr data-order="{$order.id_order}"><td><b>{$order.reference|escape}</b><br>{$order.things|escape}</td><td>{$order.date_add|escape}</td><td>{$order.firstname|escape} {$order.lastname|escape}</td><td>{$order.state|escape}</td><td class="num">{$order.total|escape}</td>
<td>{if !$order.gone}<form method="post" action="{$self|escape}"><button class="action quiet" name="cancel" value="{$order.id_order}"{if !$canEdit} disabled{/if}>{$words.cancel}</button></form>{/if}</td></tr>{/foreach}
</table>{/if}</div>
