{if $cart.products}<a class="cta" href="/order" data-testid="checkout">{'Proceed to checkout'|say}</a>{else}<a class="cta" href="/catalogue">{'All products'|say}</a>{/if}
