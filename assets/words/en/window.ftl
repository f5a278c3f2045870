app-name = Abuse Report Helper
