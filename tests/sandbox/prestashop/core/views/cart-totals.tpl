<dl class="cart-sums" data-testid="cart-totals">
{foreach $cart.subtotals as $key => $one}{if $one && ($one.value || $key != 'shipping')}<dt>{if $key == 'products'}{$cart.summary_string}{else}{$one.label}{/if}</dt><dd data-subtotal="{$key}" data-amount="{$one.amount}">{if $key == 'discounts'}− {/if}{$one.value}</dd>{/if}{/foreach}
<dt class="total">{$cart.totals.total.label} <small>{$cart.labels.tax_short}</small></dt><dd class="total" data-total="{$cart.totals.total.amount}">{$cart.totals.total.value}</dd>
</dl>
