<span data-testid="cart-count">{$cart.products_count}</span>
