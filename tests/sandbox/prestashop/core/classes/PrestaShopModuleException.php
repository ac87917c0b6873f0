<?php
class PrestaShopModuleException extends PrestaShopException
{
}
