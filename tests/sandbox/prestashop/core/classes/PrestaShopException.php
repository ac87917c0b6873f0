<?php
class PrestaShopException extends Exception
{
}
